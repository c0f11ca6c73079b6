import { pageEntry } from '../core/blocklist.ts';

/** A filter of webNavigation events. */
export interface UrlFilter {
  hostEquals?: string;
  hostSuffix?: string;
  pathPrefix?: string;
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

/** To these filters a hostname that is written with the root's dot is another. */
function atEnds(hostname: string): string[] {
  return [hostname, `${hostname}.`];
}
