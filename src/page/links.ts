import { type HostnameTable, openHostnameTable } from '../core/hostname-table.ts';
import { hasResults, targetHostname } from '../core/result-link.ts';
import { LIST_TABLE } from '../core/shipped-list.ts';
import type { LinksView } from '../messaging/views.ts';
import { drawMark, type Mark } from './link-mark.ts';
import { send, storedText } from './runtime.ts';
import { watch } from './watch.ts';

/** A page that keeps adding links gets no more marks than this. */
const MOST_MARKS = 200;
/** No more hostnames are asked about at once. */
const MOST_ASKED = 100;

/** The table of the bundled list; undefined where it is not stored yet, or damaged. */
export async function storedTable(): Promise<HostnameTable | undefined> {
  const stored = await storedText(LIST_TABLE);
  try {
    const bytes = Uint8Array.from(atob(stored ?? ''), (letter) => letter.charCodeAt(0));
    return openHostnameTable(bytes.buffer);
  } catch {
    return undefined;
  }
}

/**
 * Marks the links of a results page that lead to listed tools. The table only hints: what it hits
 * is asked of the background, which knows the records. Other links are not touched.
 */
export function watchLinks(document: Document, table: HostnameTable): void {
  if (!hasResults(document.location.hostname)) return;
  const hinted = new Map<string, string | undefined>();
  const answers = new Map<string, LinksView['marks'][number] | undefined>();
  const marks = new Map<HTMLAnchorElement | HTMLAreaElement, Mark>();

  const hintOf = (href: string) => {
    if (!hinted.has(href)) {
      const hostname = targetHostname(href);
      hinted.set(href, hostname && table.covers(hostname) ? hostname : undefined);
    }
    return hinted.get(href);
  };

  const read = async () => {
    forgetGone();
    const found = [...document.links].flatMap((link) => {
      const hostname = hintOf(link.href);
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
      if (mark.host.isConnected && hintOf(link.href) === mark.hostname) continue;
      mark.remove();
      marks.delete(link);
    }
  };

  watch(document, read);
}
