import { browser } from '../browser.ts';
import type { Claim } from '../core/claim.ts';
import type { PlatformTruths, RowDetail } from '../core/explain.ts';
import { bestLanguage, directionOf, fill, folderOf, type Messages } from '../core/language.ts';
import type { MessageKey, PluralKey, Translate } from '../core/messages.ts';
import type { PlatformPage } from '../core/platform.ts';
import { detailedLanguages, languages } from '../generated/languages.ts';
import { chosenLanguage } from './choice.ts';

/** Rows of platform records in another language, by `<platform>.<claim>`. */
type Details = Readonly<Record<string, RowDetail | undefined>>;

interface Loaded {
  language: string;
  /** The language and English, or undefined where the browser has chosen the same language. */
  messages?: readonly Messages[];
  details: Details;
}

let loaded: Loaded | undefined;

/**
 * Makes the person's language ready: the chosen one, else the browser's. Costs one look into the
 * storage where nothing changed, so every entry into the background and every page awaits it.
 */
export async function loadLanguage(): Promise<void> {
  const wanted = (await chosenLanguage()) ?? browser.i18n.getUILanguage();
  const language = bestLanguage(wanted, languages);
  if (language === loaded?.language) return;
  const isBrowsers = language === languageOfBrowser();
  const [messages, details] = await Promise.all([
    isBrowsers ? undefined : Promise.all([language, 'en'].map(readMessages)),
    detailedLanguages.includes(language)
      ? (readPackaged(`where/${language}.json`) as Promise<Details>)
      : {},
  ]);
  loaded = { language, ...(messages && { messages }), details };
}

/** The message of a key, `$1`, `$2` … filled in; in English where the language lacks it. */
export const translate: Translate = (key, ...substitutions) => lookUp(key, substitutions);

/**
 * The message of a key that has a form for each kind of number: `<key>_one`, `<key>_few` …
 * @param count fills in `$1`, written as the language does
 */
export function translateCount(key: PluralKey, count: number, ...substitutions: string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const filled = [new Intl.NumberFormat(language()).format(count), ...substitutions];
  return lookUp(`${key}_${form}`, filled) || lookUp(`${key}_other`, filled);
}

/** Tag of the language our messages are in, which is not always the browser's. */
export function language(): string {
  return loaded?.language ?? languageOfBrowser();
}

/** The direction of our pages and warnings. */
export function direction(): 'ltr' | 'rtl' {
  return directionOf(language());
}

/** What is written of a platform's row in our language; the record itself is in English. */
export function detailOf({ id, claims }: PlatformTruths, claim: Claim): RowDetail {
  if (language() === 'en') return claims[claim] ?? {};
  return loaded?.details[`${id}.${claim}`] ?? {};
}

/**
 * The way to a page through an app's menus: as the record has it in English, as it is written in our
 * language, or else a sentence that says what to look for. Undefined where there is nothing to say.
 * @param path the record's own, in English
 */
export function wayTo(
  page: PlatformPage,
  { id, name }: { id: string; name: string },
  path: string | null,
): string | undefined {
  if (path === null) return undefined;
  if (language() === 'en') return path;
  const written = loaded?.details[`${id}.${page}`]?.where ?? undefined;
  // A path without steps is advice of its own, which no general sentence stands for.
  if (written !== undefined || page === 'recovery' || !path.includes(' > ')) return written;
  return translate(MENUS[page], name);
}

const MENUS = {
  connectedApps: 'menu_connected_apps',
  report: 'menu_report',
  sessions: 'menu_sessions',
} as const satisfies Partial<Record<PlatformPage, MessageKey>>;

function lookUp(key: string, substitutions: string[]): string {
  if (!loaded?.messages) return browser.i18n.getMessage(key, substitutions);
  const found = loaded.messages.find((messages) => messages[key]);
  return fill(found?.[key]?.message ?? '', substitutions);
}

function languageOfBrowser(): string {
  return browser.i18n.getMessage('common_language' satisfies MessageKey);
}

async function readMessages(language: string): Promise<Messages> {
  return (await readPackaged(`_locales/${folderOf(language)}/messages.json`)) as Messages;
}

/** Reads a file of our own package. */
async function readPackaged(path: string): Promise<unknown> {
  return await (await fetch(browser.runtime.getURL(`/${path}`))).json();
}
