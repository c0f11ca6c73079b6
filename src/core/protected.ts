/**
 * What no list may cover as a whole, for parsing lists at run time. The bundled records are checked
 * against more than this when they are built.
 */
import { isWithin } from './hostname.ts';
import type { HostnameTable } from './hostname-table.ts';
import type { Protected } from './list-entry.ts';
import type { PlatformDomains } from './platform.ts';

/** The table of public suffix rules in the package, for `openHostnameTable`. */
export const PUBLIC_SUFFIXES_FILE = 'public-suffixes.bin';

/**
 * @param suffixes a table of public suffix rules (`publicSuffixKeys` of the build). That it takes
 *   another hostname for a suffix happens less than once in 100 million, and refuses an entry.
 * @param platforms their own hostnames, and those above them, are nobody's tool
 */
export function createProtected(
  suffixes: HostnameTable,
  platforms: readonly PlatformDomains[],
): Protected {
  return {
    isPublicSuffix(hostname) {
      const parent = hostname.slice(hostname.indexOf('.') + 1);
      if (suffixes.has(`!${hostname}`)) return false;
      return suffixes.has(hostname) || suffixes.has(`*.${parent}`);
    },
    isPlatform: (hostname) =>
      platforms.some(({ domains }) =>
        domains.some((domain) => isWithin(hostname, domain) || isWithin(domain, hostname)),
      ),
  };
}
