import { normaliseText } from '../core/text.ts';
import { nameStems } from '../generated/name-stems.ts';
import { leadOf, textOf } from './walk.ts';

const platformNames = new RegExp(nameStems);

/** The normalised text of a page that may be a candidate, what people read first in front. */
export function readText(document: Document): string {
  const lead = `${document.location.hostname}\n${parentLead(document)}${leadOf(document)}`;
  return normaliseText(lead) + normaliseText(document.body ? textOf(document.body) : '');
}

/** Whether a text names a platform: without one it is none of our promises. */
export function namesPlatform(text: string): boolean {
  return platformNames.test(text);
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
