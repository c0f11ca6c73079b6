/**
 * `npm run locales [-- LANGUAGE]`: what is missing or wrong in the languages, and for one language
 * its missing messages with their English, ready to be filled in.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../core/claim.ts';
import { folderOf } from '../core/language.ts';
import { PLATFORM_PAGES } from '../core/platform.ts';
import type { AuthorityRecord, DetailsRecord, PlatformRecord } from '../data/schema.ts';
import { LOCALES, readRecords } from './records.ts';

/** The languages that FaveGuard must not lose; any other that has its files is spoken as well. */
export const LANGUAGES = 'en ar de es fil fr hi id it ja ko nl pl pt-BR ru th tr vi zh-CN'.split(
  ' ',
);

/** Those that must also say where to look in each app: `src/data/where/<language>.json`. */
export const DETAILED = ['es', 'fr', 'id', 'pt-BR', 'tr'];

/** The most that may read as in English, in hundredths, names aside. */
export const MOST_ENGLISH = 15;

/** The most letters of messages that have a place of fixed size; the first that fits counts. */
export const LIMITS: readonly [keys: RegExp, letters: number][] = [
  [/^extension_name$/, 45],
  [/^extension_description$/, 132],
  [/^title_/, 110],
  [/^warning_(?:leave|why|hide)$/, 26],
];

/** Elsewhere a message may be this much longer than in English: by a factor, or by some letters. */
export const LONGER = { factor: 1.8, letters: 16 };

export interface Message {
  message: string;
  description?: string;
}

export type LocaleFile = Record<string, Message>;

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;
const ENDS_SENTENCE = /[.?!…:。？！।؟：][”»"')\]）」』]*$/u;
/** Thai ends its sentences without a sign. */
const WITHOUT_FULL_STOP = ['th'];
const NAMES = /FaveGuard|TikTok|Google|Instagram|Safe Browsing|YouTube|CCPA|GDPR|[$]\d/g;

/** Tags of the languages that have a folder, sorted. */
export function languagesThere(): string[] {
  return readdirSync(LOCALES)
    .map((folder) => folder.replaceAll('_', '-'))
    .sort();
}

/** Reads the messages of a language. Throws where the file is missing or no JSON. */
export function readLocale(language: string): LocaleFile {
  return JSON.parse(readFileSync(join(LOCALES, folderOf(language), 'messages.json'), 'utf8'));
}

/** The kinds of whole number that a language tells apart, and what stands for the rest. */
export function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set([...Array.from({ length: 201 }, (_, count) => rules.select(count)), 'other'])];
}

/** The keys that a language needs: those of English, with its own forms of number. */
export function keysFor(language: string, english: LocaleFile): string[] {
  const forms = formsOf(language);
  const keys = Object.keys(english).flatMap((key) => {
    const base = basePlural(key, english);
    return base === undefined ? [key] : forms.map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)];
}

/** What is wrong with a language: a line a problem, with what to do. */
export function problemsOf(language: string, file: LocaleFile, english: LocaleFile): string[] {
  const needed = keysFor(language, english);
  const missing = needed.filter((key) => !(key in file)).map((key) => `${key}: missing`);
  const unknown = Object.keys(file)
    .filter((key) => !needed.includes(key))
    .map((key) => `${key}: English has no such message; take it out`);
  const wrong = needed.flatMap((key) => {
    const message = file[key]?.message;
    const source = sourceOf(key, english);
    if (message === undefined || source === undefined) return [];
    return faultsOf(language, key, message, source).map((fault) => `${key}: ${fault}`);
  });
  return [...missing, ...unknown, ...wrong, ...englishLeft(language, file, english)];
}

function faultsOf(language: string, key: string, message: string, source: string): string[] {
  if (key === 'common_language') {
    return message === language ? [] : [`write "${language}", the tag of the language`];
  }
  const faults: string[] = [];
  if (message.trim() !== message || message === '' || /\s{2}/.test(message)) {
    faults.push('blanks at its ends, two blanks in a row, or nothing at all');
  }
  const optional = isForOneNumber(language, key) ? ['$1'] : [];
  const places = placesOf(message);
  const lost = placesOf(source).filter(
    (place) => !places.includes(place) && !optional.includes(place),
  );
  if (lost.length > 0) faults.push(`${lost.join(' and ')} of the English is missing`);
  const added = places.filter((place) => !placesOf(source).includes(place));
  if (added.length > 0) faults.push(`${added.join(' and ')} is not in the English`);
  if (source.includes('FaveGuard') && !message.includes('FaveGuard')) {
    faults.push('keep the name "FaveGuard" in Latin letters');
  }
  const ends = ENDS_SENTENCE.test(message);
  if (ENDS_SENTENCE.test(source) && !ends && !WITHOUT_FULL_STOP.includes(language)) {
    faults.push('end it as a sentence, as the English does');
  }
  if (!ENDS_SENTENCE.test(source) && ends) faults.push('no full stop: it is a label or a heading');
  const most = mostLetters(key, source);
  const letters = [...message].length;
  if (letters > most) faults.push(`${letters} letters, and there is room for ${most}`);
  return faults;
}

/** How many letters a message may have. */
export function mostLetters(key: string, source: string): number {
  const fixed = LIMITS.find(([keys]) => keys.test(key))?.[1];
  const letters = [...source].length;
  return fixed ?? Math.max(Math.round(letters * LONGER.factor), letters + LONGER.letters);
}

/** Messages that were left as they are in English, where there are too many of them. */
function englishLeft(language: string, file: LocaleFile, english: LocaleFile): string[] {
  if (language === 'en') return [];
  const worded = Object.keys(english).filter((key) =>
    /\p{L}{2}/u.test(english[key]?.message.replace(NAMES, '') ?? ''),
  );
  const same = worded.filter((key) => file[key]?.message === english[key]?.message);
  return same.length * 100 <= worded.length * MOST_ENGLISH
    ? []
    : [`more than ${MOST_ENGLISH} % read as in English: ${same.join(', ')}`];
}

/** What is wrong with the rows of a language that says where to look: a line a problem. */
export function detailProblemsOf(
  details: DetailsRecord,
  platforms: readonly PlatformRecord[],
  authorities: readonly Pick<AuthorityRecord, 'platform' | 'connectedApps'>[] = [],
): string[] {
  const rows = new Map<string, NonNullable<PlatformRecord['claims'][Claim]>>(
    platforms.flatMap(({ id, claims }) =>
      Object.entries(claims).map(([claim, row]) => [`${id}.${claim}`, row] as const),
    ),
  );
  const missing = [...rows]
    .filter(([id, row]) => row.where && !details[id]?.where)
    .map(([id, row]) => `${id}: missing; in English "where": ${JSON.stringify(row.where)}`);
  const pages = new Set([
    ...platforms.flatMap((platform) =>
      PLATFORM_PAGES.filter((page) => platform[page].path).map((page) => `${platform.id}.${page}`),
    ),
    ...authorities
      .filter(({ connectedApps }) => connectedApps.path)
      .map(({ platform }) => `${platform}.connectedApps`),
  ]);
  const wrong = Object.entries(details).flatMap(([id, detail]) => {
    if (pages.has(id)) {
      return Object.keys(detail).join() === 'where' ? [] : [`${id}: write its "where", no more`];
    }
    const row = rows.get(id);
    if (!row) return [`${id}: there is no such row; take it out`];
    return (['shows', 'where', 'conditions', 'instead'] as const).flatMap((field) => {
      const words = detail[field];
      if (words === undefined) return [];
      if (row[field] === null) return [`${id}: English has no "${field}"; take it out`];
      const isSentence = field !== 'where';
      return isSentence && !ENDS_SENTENCE.test(words)
        ? [`${id}: end "${field}" as a sentence`]
        : [];
    });
  });
  return [...missing, ...wrong];
}

/** The messages that a language lacks, with their English in place of the words. */
export function missingOf(language: string, file: LocaleFile, english: LocaleFile): LocaleFile {
  return Object.fromEntries(
    keysFor(language, english)
      .filter((key) => !(key in file))
      .map((key) => {
        const source = english[key] ?? english[key.replace(PLURAL, '$1_other')];
        return [key, source ?? { message: '' }];
      }),
  );
}

function basePlural(key: string, english: LocaleFile): string | undefined {
  const base = PLURAL.exec(key)?.[1];
  return base !== undefined && `${base}_other` in english ? base : undefined;
}

function sourceOf(key: string, english: LocaleFile): string | undefined {
  return (english[key] ?? english[key.replace(PLURAL, '$1_other')])?.message;
}

function placesOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}

/** Whether a form of number stands for one number alone, which it may then say in a word. */
function isForOneNumber(language: string, key: string): boolean {
  const form = PLURAL.exec(key)?.[2];
  if (form === undefined) return false;
  const rules = new Intl.PluralRules(language);
  return (
    Array.from({ length: 201 }, (_, count) => rules.select(count)).filter((each) => each === form)
      .length === 1
  );
}

function reportAll(): void {
  const english = readLocale('en');
  const { details, platforms, authorities } = readRecords('');
  for (const language of new Set([...LANGUAGES, ...languagesThere()])) {
    const folder = `public/_locales/${folderOf(language)}`;
    if (!existsSync(join(LOCALES, folderOf(language), 'messages.json'))) {
      console.log(`${language}: no ${folder}/messages.json`);
      continue;
    }
    const problems = problemsOf(language, readLocale(language), english);
    console.log(`${language}: ${problems.length} problems`);
    if (!DETAILED.includes(language) && !details.has(language)) continue;
    const rows = detailProblemsOf(
      details.get(language) ?? {},
      [...platforms.values()],
      [...authorities.values()],
    );
    console.log(`${language}: ${rows.length} problems in src/data/where/${language}.json`);
  }
}

function reportOne(language: string): void {
  const english = readLocale('en');
  const file = languagesThere().includes(language) ? readLocale(language) : {};
  const { details, platforms, authorities } = readRecords('');
  const problems = problemsOf(language, file, english).filter(
    (line) => !line.endsWith(': missing'),
  );
  const isDetailed = DETAILED.includes(language) || details.has(language);
  const rows = isDetailed
    ? detailProblemsOf(
        details.get(language) ?? {},
        [...platforms.values()],
        [...authorities.values()],
      )
    : [];
  console.log(JSON.stringify(missingOf(language, file, english), null, 2));
  for (const line of [...problems, ...rows]) console.error(line);
}

if (import.meta.main) {
  const [language] = process.argv.slice(2);
  if (language === undefined) reportAll();
  else reportOne(language);
}
