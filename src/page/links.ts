import { hasResults, targetHostname } from '../core/redirector.ts';
import { openTableText, TABLE_KEYS } from '../core/table-text.ts';
import type { LinksView } from '../messaging/views.ts';
import { drawMark, type Mark } from './link-mark.ts';
import { send, storedText } from './runtime.ts';
import { watch } from './watch.ts';

/** A page that keeps adding links gets no more marks than this. */
const MOST_MARKS = 200;
/** No more hostnames are asked about at once. */
const MOST_ASKED = 100;

/** Whether something may be said of a hostname. */
type Hint = (hostname: string) => boolean;

/** What the tables of the bundled list and of the person's own hint at. */
export async function storedHint(): Promise<Hint> {
  const hints = [await hintOf(TABLE_KEYS.bundled), await hintOf(TABLE_KEYS.block)];
  return (hostname) => hints.some((isHinted) => isHinted(hostname));
}

/** Nothing is hinted at where a table is damaged, or not stored yet. */
async function hintOf(key: string): Promise<Hint> {
  try {
    return openTableText((await storedText(key)) ?? '').covers;
  } catch {
    return () => false;
  }
}

/**
 * Marks the links of a results page that lead to listed tools, or to sites on the person's own
 * list. Tables only hint: what they hit is asked of the background, which knows. Other links are
 * not touched.
 */
export function watchLinks(document: Document, isHinted: Hint): void {
  if (!hasResults(document.location.hostname)) return;
  const hinted = new Map<string, string | undefined>();
  const answers = new Map<string, LinksView['marks'][number] | undefined>();
  const marks = new Map<HTMLAnchorElement | HTMLAreaElement, Mark>();

  const hintedBy = (href: string) => {
    if (!hinted.has(href)) {
      const hostname = targetHostname(href);
      hinted.set(href, hostname && isHinted(hostname) ? hostname : undefined);
    }
    return hinted.get(href);
  };

  const read = async () => {
    forgetGone();
    const found = [...document.links].flatMap((link) => {
      const hostname = hintedBy(link.href);
      return hostname === undefined ? [] : [{ link, hostname }];
    });
    const unknown = [...new Set(found.map(({ hostname }) => hostname))]
      .filter((hostname) => !answers.has(hostname))
      .slice(0, MOST_ASKED);
    const view = unknown.length > 0 ? await ask(unknown) : undefined;
    for (const { link, hostname } of found) {
      const answer = answers.get(hostname);
      if (!answer || marks.has(link) || marks.size >= MOST_MARKS) continue;
      marks.set(link, drawMark(link, hostname, answer.lines, view ?? lastView));
    }
    return false;
  };

  let lastView: LinksView = { marks: [], direction: 'ltr', language: 'en' };
  const ask = async (hostnames: string[]) => {
    for (const hostname of hostnames) answers.set(hostname, undefined);
    lastView = (await send({ type: 'links:found', hostnames })) ?? lastView;
    for (const mark of lastView.marks) answers.set(mark.hostname, mark);
    return lastView;
  };

  /** Pages use their elements again for other links, and draw them anew without our mark. */
  const forgetGone = () => {
    for (const [link, mark] of marks) {
      if (mark.host.isConnected && hintedBy(link.href) === mark.hostname) continue;
      mark.remove();
      marks.delete(link);
    }
  };

  watch(document, read);
}
