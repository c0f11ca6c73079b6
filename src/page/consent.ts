import { normaliseText } from '../core/text.ts';
import { leavePage } from './leave.ts';
import { answer, send } from './runtime.ts';
import { visitOf } from './visit.ts';
import { textOf } from './walk.ts';
import { WarningPlace } from './warning-place.ts';
import { watch } from './watch.ts';

/** What `consent` needs to know of an authorization server's page. */
export interface ConsentMarkup {
  platform: string;
  hostnames: string[];
  appName: string[];
  authorizeButton: string[];
  authorizeWords: string[];
}

const NAMES = 12;
const NAME_LENGTH = 160;

/** Watches a consent prompt and warns beside its authorise button. It never clicks or covers it. */
export function watchConsent(document: Document, markups: readonly ConsentMarkup[]): void {
  const markup = markups.find(({ hostnames }) => hostnames.includes(document.location.hostname));
  if (!markup) return;
  const place = new WarningPlace(document, 'beside');
  let asked = '';
  let askedAt: Element | undefined;
  answer((message) => {
    if ((message as { type?: unknown }).type !== 'page:leave') return undefined;
    leavePage(document);
    return true;
  });
  watch(document, () => {
    const { appNames, isExact } = appNamesOf(document, markup);
    const button = authorizeButtonOf(document, markup);
    const question = JSON.stringify([document.location.href, appNames]);
    if (question === asked && (button === askedAt || !button)) return false;
    asked = question;
    askedAt = button;
    const url = document.location.href;
    const visit = visitOf(document.defaultView ?? window);
    void send({ type: 'consent:seen', url, appNames, isExact, visit }).then((view) => {
      if (view) place.warn(view, button);
    });
    return false;
  });
}

/** The app's name by the platform's own markup; where that is unknown, every heading it may be in. */
function appNamesOf(
  document: Document,
  { appName }: ConsentMarkup,
): { appNames: string[]; isExact: boolean } {
  const known = appName.flatMap((selector) => [...document.querySelectorAll(selector)]);
  const elements =
    known.length > 0 ? known : [...document.querySelectorAll('h1,h2,h3,[role="heading"],strong,b')];
  const names = elements
    .map((element) => textOf(element, NAME_LENGTH).trim())
    .filter((name) => name !== '');
  return { appNames: [...new Set(names)].slice(0, NAMES), isExact: known.length > 0 };
}

/** The authorise button by the platform's markup, else by the words on it. */
function authorizeButtonOf(document: Document, markup: ConsentMarkup): Element | undefined {
  const known = markup.authorizeButton
    .map((selector) => document.querySelector(selector))
    .find((element) => element !== null);
  if (known) return known;
  const words = markup.authorizeWords.map((word) => normaliseText(word));
  return [...document.querySelectorAll('button,[role="button"],input[type="submit"]')].find(
    (button) => {
      const label = normaliseText(
        textOf(button, NAME_LENGTH).trim() || button.getAttribute('value') || '',
      );
      return words.some((word) => label.startsWith(word));
    },
  );
}
