import { saysAllow } from '../core/allow-words.ts';
import { type Place, placeOf } from '../core/authority.ts';
import { normaliseText } from '../core/text.ts';
import { leavePage } from './leave.ts';
import { answer, send } from './runtime.ts';
import { onReturn, visitOf } from './visit.ts';
import { allTextOf } from './walk.ts';
import { WarningPlace } from './warning-place.ts';
import { watch } from './watch.ts';

/** What `consent` knows of the authorization servers' pages. */
export interface ConsentMarkup {
  authorities: AuthorityMarkup[];
  /** What stands on authorise buttons in any language, normalised, without the last blank. */
  authorizeWords: string[];
}

interface AuthorityMarkup {
  places: Place[];
  /** Names of parameters that carry a request, or a part of one. */
  carriers: string[];
  /** Selectors of the app's name and of the authorise button, where they are known. */
  appName: string[];
  authorizeButton: string[];
}

const NAMES = 12;
const NAME_LENGTH = 160;
const BUTTONS = 'button,[role="button"],input[type="submit"]';

/** Watches a consent prompt and warns beside its authorise button. It never clicks or covers it. */
export function watchConsent(document: Document, markup: ConsentMarkup): void {
  const place = new WarningPlace(document, 'beside', () => void leavePrompt(document));
  const view = document.defaultView ?? window;
  const visit = visitOf(view);
  let asked = '';
  let askedAt: Element | undefined;
  answer((message) => {
    if ((message as { type?: unknown }).type !== 'page:leave') return undefined;
    void leavePrompt(document);
    return true;
  });
  const read = () => {
    const url = document.location.href;
    const authority = promptAt(url, markup);
    if (!authority) return false;
    const { appNames, isExact } = appNamesOf(document, authority);
    const button = authorizeButtonOf(document, authority, markup.authorizeWords);
    const question = JSON.stringify([url, appNames]);
    if (question === asked) {
      if (button && button !== askedAt) place.moveTo(button);
      askedAt = button;
      return false;
    }
    asked = question;
    askedAt = button;
    void send({ type: 'consent:seen', url, appNames, isExact, visit }).then((warning) => {
      // The page may have drawn its button anew while the background was thinking.
      if (warning)
        place.warn(warning, authorizeButtonOf(document, authority, markup.authorizeWords));
    });
    return false;
  };
  watch(document, read);
  // Meanwhile the tab stood elsewhere, and the browser has taken the verdict off the toolbar.
  onReturn(view, () => {
    asked = '';
    read();
  });
  const noteAllowed = (event: Event) => {
    const authority = promptAt(document.location.href, markup, 'login');
    const button = authority && authorizeButtonOf(document, authority, markup.authorizeWords);
    if (event.isTrusted && button?.contains(event.target as Node | null)) {
      void send({ type: 'consent:allowed', visit });
    }
  };
  document.addEventListener('click', noteAllowed, { capture: true, passive: true });
}

/**
 * The authority whose prompt stands at an address. A login page is one only with a request on it.
 * @param except a kind of page that is not meant
 */
function promptAt(
  url: string,
  { authorities }: ConsentMarkup,
  except?: Place['kind'],
): AuthorityMarkup | undefined {
  const found = placeOf(url, authorities);
  if (!found || found.place.kind === except) return undefined;
  const { searchParams } = new URL(url);
  const carries = found.authority.carriers.some((name) => searchParams.has(name));
  return found.place.kind !== 'login' || carries ? found.authority : undefined;
}

/** Closes the popup window of a prompt, else goes back. Works without the background too. */
async function leavePrompt(document: Document): Promise<void> {
  if (!(await send({ type: 'consent:leave' }))) leavePage(document);
}

/** The app's name by the platform's own markup; where that is unknown, every heading it may be in. */
function appNamesOf(
  document: Document,
  { appName }: AuthorityMarkup,
): { appNames: string[]; isExact: boolean } {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const known = appName.flatMap(all);
  const headings = known.length > 0 ? known : all('h1,h2,h3,[role="heading"],strong,b');
  // Some prompts have no headings at all: then their first lines.
  const elements =
    headings.length > 0 ? headings : all('main p,main div,form p,[role="dialog"] div');
  const names = elements
    .map((element) => allTextOf(element, NAME_LENGTH).trim())
    .filter((name) => name !== '');
  return { appNames: [...new Set(names)].slice(0, NAMES), isExact: known.length > 0 };
}

/** The authorise button by the platform's markup, else by the words on it. */
function authorizeButtonOf(
  document: Document,
  { authorizeButton }: AuthorityMarkup,
  authorizeWords: readonly string[],
): Element | undefined {
  const known = authorizeButton
    .map((selector) => document.querySelector(selector))
    .find((element) => element !== null);
  if (known) return known;
  return [...document.querySelectorAll(BUTTONS)].find((button) => {
    const label = normaliseText(
      allTextOf(button, NAME_LENGTH).trim() ||
        button.getAttribute('value') ||
        button.getAttribute('aria-label') ||
        '',
    );
    return saysAllow(label, authorizeWords);
  });
}
