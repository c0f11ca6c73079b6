import { hintedPart } from '../core/blocklist.ts';
import type { Address } from '../core/list-entry.ts';
import { hasResults, targetAddress } from '../core/redirector.ts';
import { openTableText, TABLE_KEYS } from '../core/table-text.ts';
import type { LinksView } from '../messaging/views.ts';
import { drawMark, type Mark } from './link-mark.ts';
import { send, storedText } from './runtime.ts';
import { watch } from './watch.ts';

/** A page that keeps adding links gets no more marks than this. */
const MOST_MARKS = 200;
/** No more targets are asked about at once. */
const MOST_ASKED = 100;

/** The part of an address of which something may be said; undefined where there is none. */
type Hint = (address: Address) => string | undefined;

/** What the tables of the bundled list, of the person's own and of the organisation's hint at. */
export async function storedHint(): Promise<Hint> {
  const { bundled, block, organisation } = TABLE_KEYS;
  const hints = await Promise.all([bundled, block, organisation].map(hintOf));
  return (address) => hints.map((hint) => hint(address)).find((part) => part !== undefined);
}

/** Nothing is hinted at where a table is damaged, or not stored yet. */
async function hintOf(key: string): Promise<Hint> {
  try {
    const table = openTableText((await storedText(key)) ?? '');
    return (address) => hintedPart(table, address);
  } catch {
    return () => undefined;
  }
}

/**
 * Marks the links of a results page that lead to listed tools or their store pages, or to sites that
 * the person or the organisation stops. Tables only hint: what they hit is asked of the background,
 * which knows. Other links are not touched.
 */
export function watchLinks(document: Document, hint: Hint): void {
  if (!hasResults(document.location.hostname)) return;
  const hinted = new Map<string, string | undefined>();
  const answers = new Map<string, LinksView['marks'][number] | undefined>();
  const marks = new Map<HTMLAnchorElement | HTMLAreaElement, Mark>();

  const hintedBy = (href: string) => {
    if (!hinted.has(href)) {
      const address = targetAddress(href);
      hinted.set(href, address && hint(address));
    }
    return hinted.get(href);
  };

  const read = async () => {
    forgetGone();
    const found = [...document.links].flatMap((link) => {
      const target = hintedBy(link.href);
      return target === undefined ? [] : [{ link, target }];
    });
    const unknown = [...new Set(found.map(({ target }) => target))]
      .filter((target) => !answers.has(target))
      .slice(0, MOST_ASKED);
    const view = unknown.length > 0 ? await ask(unknown) : undefined;
    for (const { link, target } of found) {
      const answer = answers.get(target);
      if (!answer || marks.has(link) || marks.size >= MOST_MARKS) continue;
      marks.set(link, drawMark(link, target, answer.lines, view ?? lastView));
    }
    return false;
  };

  let lastView: LinksView = { marks: [], direction: 'ltr', language: 'en' };
  const ask = async (targets: string[]) => {
    for (const target of targets) answers.set(target, undefined);
    lastView = (await send({ type: 'links:found', targets })) ?? lastView;
    for (const mark of lastView.marks) answers.set(mark.target, mark);
    return lastView;
  };

  /** Pages use their elements again for other links, and draw them anew without our mark. */
  const forgetGone = () => {
    for (const [link, mark] of marks) {
      if (mark.host.isConnected && hintedBy(link.href) === mark.target) continue;
      mark.remove();
      marks.delete(link);
    }
  };

  watch(document, read);
}
