import { HELLO, STEMS } from '../messaging/keys.ts';
import { holds, isCandidate, isOwnFrame, promiseTest, readText } from './candidate.ts';
import { answer, send, storedText } from './runtime.ts';
import { navigationOf, visitOf } from './visit.ts';
import { watch } from './watch.ts';

/** Boxes for what gives an account away. */
const SECRET = '[type=password],[autocomplete=one-time-code]';

/**
 * Sleeps in a page until it names a platform, then asks whether it makes a promise of ours. Only
 * then the background hears of it, and sends `inspect`.
 */
export function watchPage(document: Document, view: Window): void {
  if (!isOwnFrame(view)) return;
  answer((message) => (message === HELLO ? visitOf(view) : undefined));
  let promises: ((text: string) => boolean) | undefined;
  let hasAsked = false;
  watch(document, async () => {
    const read = readText(document);
    if (!read.names && !read.plays) return false;
    if (!promises) {
      const stems = await storedText(STEMS);
      // Until the background has stored them, every page that names a platform is a candidate.
      promises = stems === undefined ? () => true : promiseTest(stems);
    }
    const found = isCandidate(read, promises);
    if (found) void send({ type: 'page:candidate' });
    if (found || hasAsked || !holds(read.scopes, SECRET)) return found;
    // It may be a later step of a funnel: the background knows whether an earlier one promised.
    hasAsked = navigationOf(view)?.entries()[1] !== undefined;
    return hasAsked && (await send({ type: 'page:step' })) === true;
  });
}
