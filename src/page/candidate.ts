import { joinPieces, normaliseText } from '../core/text.ts';
import { nameStems } from '../generated/name-stems.ts';
import { findRoots, type RootOf } from './shadow-roots.ts';
import { leadOf, TEXT_LIMIT, textOf } from './walk.ts';

/** An account of Google's opens a channel; other services of that name are none of ours. */
const GOOGLE_ACCOUNT = ' accounts google| google (?:acc|kon|アカ|계정|[账帳帐])';
const platformNames = new RegExp(`${nameStems}|${GOOGLE_ACCOUNT}`);

/** Names hidden by stars and a percentage behind an ellipsis: results that are only played. */
const PLAYED = /[\p{L}\p{N}]\*\*|(?:…|\.\.)\s?\d{1,3}\s?%/u;

/** A box for an account as social networks write it. */
const HANDLE = '[placeholder^="@"]';

/** What the first test of a page goes by. */
export interface PageText {
  /** Normalised text, what people read first in front. */
  text: string;
  /** Whether it names a platform or asks for an account; else it is hardly one of our promises. */
  names: boolean;
  /** Whether it plays results, as only tools do. */
  plays: boolean;
  /** The document and its shadow roots, closed ones too. */
  scopes: ParentNode[];
}

/** Reads what the first test of a page goes by. */
export function readText(document: Document): PageText {
  const roots = findRoots(document);
  const rootOf: RootOf = (element) => roots.get(element);
  const lead = `${document.location.hostname}\n${parentLead(document)}${leadOf(document, roots.values())}`;
  const body = document.body ? textOf(document.body, TEXT_LIMIT, { rootOf }) : '';
  const text = normaliseText(lead) + normaliseText(joinPieces(body));
  const scopes = [document, ...roots.values()];
  return {
    text,
    names: namesPlatform(text) || holds(scopes, HANDLE),
    plays: PLAYED.test(body),
    scopes,
  };
}

/** Whether one of the scopes holds what a selector finds. */
export function holds(scopes: readonly ParentNode[], selector: string): boolean {
  return scopes.some((scope) => scope.querySelector(selector));
}

/** Whether a text names a platform. */
export function namesPlatform(text: string): boolean {
  return platformNames.test(text);
}

/**
 * Whether a page may make a promise about a platform, so that it is worth reading well.
 * @param promises tests a text for the stems; asked only where the answer depends on it
 */
export function isCandidate(
  { text, names, plays }: PageText,
  promises: (text: string) => boolean,
): boolean {
  if (!names && !plays) return false;
  return (names && plays) || promises(text);
}

/**
 * Makes the test for promises from the stems of all languages, a superset of every claim phrase.
 * In the stems `#` stands for any platform's name.
 */
export function promiseTest(stems: string): (text: string) => boolean {
  const promises = new RegExp(stems.replaceAll('#', `(?:${nameStems})`));
  return (text) => promises.test(text);
}

/** A frame of the page's own may hold the box while the promise stands around it. */
export function parentLead(document: Document): string {
  const view = document.defaultView;
  if (!view || view.parent === view) return '';
  const parent = documentOf(view.parent);
  if (!parent) return '';
  return `${parent.title}\n${parent.querySelector('h1')?.textContent ?? ''}\n`;
}

/** Whether this window is the top one or a frame of the same origin as the top. */
export function isOwnFrame(view: Window): boolean {
  return view.top !== null && documentOf(view.top) !== undefined;
}

/** The document of a window; undefined where it is of another origin. */
function documentOf(view: Window): Document | undefined {
  try {
    return view.document;
  } catch {
    return undefined;
  }
}
