import { pageEntry } from '../core/blocklist.ts';
import { atEnds } from '../core/list-rule.ts';

/** A filter of webNavigation events. */
export interface UrlFilter {
  hostEquals?: string;
  hostSuffix?: string;
  pathPrefix?: string;
  /** A regular expression over the address. */
  urlMatches?: string;
}

/**
 * Filters that let through only events about listed entries: an unfiltered listener would start the
 * worker on every page. What passes is looked up exactly.
 * @param entries `hostname` or `hostname/path`
 */
export function urlFilters(entries: readonly string[]): UrlFilter[] {
  return entries.flatMap((entry): UrlFilter[] => {
    if (!entry.includes('/')) {
      return atEnds(entry).flatMap((hostname) => [
        { hostEquals: hostname },
        { hostSuffix: `.${hostname}` },
      ]);
    }
    const { hostname, path } = pageEntry(entry);
    return atEnds(hostname).map((end) => ({ hostEquals: end, pathPrefix: path }));
  });
}

/** Letters by which a hostname is hinted at: with 100,000 of them, one page in 2,000 by mistake. */
const HINT_LETTERS = 12;

/**
 * One filter for very many hostnames and their subdomains: one expression over 100,000 takes Firefox
 * a fiftieth of a millisecond, where a filter each would take a tenth of a second. It lets through
 * some hostnames that begin as a listed one does.
 */
export function hintFilter(hostnames: readonly string[]): UrlFilter {
  const beginnings = hostnames.map((hostname) => `${hostname}/`.slice(0, HINT_LETTERS));
  const tree = treeOf([...new Set(beginnings)].sort(), 0);
  return { urlMatches: `^https?://(?:[^/?#]*[.@])?${tree}` };
}

/** An expression for sorted texts, from a letter on: what they share at first is written once. */
function treeOf(texts: readonly string[], from: number): string {
  const [first = ''] = texts;
  const last = texts.at(-1) ?? '';
  let end = from;
  while (end < first.length && first[end] === last[end]) end++;
  const shared = first.slice(from, end).replaceAll('.', '\\.').replace('/', '[.:/]');
  if (texts.length === 1) return shared;
  const branches: string[] = [];
  for (let start = 0, next = 0; start < texts.length; start = next) {
    while (texts[next]?.[end] === texts[start]?.[end] && next < texts.length) next++;
    branches.push(treeOf(texts.slice(start, next), end));
  }
  return `${shared}(?:${branches.join('|')})`;
}
