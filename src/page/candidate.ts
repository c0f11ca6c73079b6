import { normaliseText } from '../core/text.ts';
import { nameStems, stems } from '../generated/stems.ts';
import { leadOf, textOf } from './walk.ts';

const platformNames = new RegExp(nameStems);
/** In the stems `#` stands for any platform's name. */
const promises = new RegExp(stems.replaceAll('#', `(?:${nameStems})`));

/** Whether the page may make a promise about a platform: worth a closer look, and no more. */
export function isCandidate(document: Document): boolean {
  const lead = normaliseText(
    `${document.location.hostname}\n${parentLead(document)}${leadOf(document)}`,
  );
  const text = lead + normaliseText(document.body ? textOf(document.body) : '');
  return platformNames.test(text) && promises.test(text);
}

/** A frame of the page's own may hold the box while the promise stands around it. */
export function parentLead(document: Document): string {
  const view = document.defaultView;
  if (!view || view.parent === view) return '';
  const parent = view.parent.document;
  return `${parent.title}\n${parent.querySelector('h1')?.textContent ?? ''}\n`;
}

/** Whether this window is the top one or a frame of the same origin as the top. */
export function isOwnFrame(view: Window): boolean {
  try {
    return view.top !== null && view.top.document !== null;
  } catch {
    return false;
  }
}
