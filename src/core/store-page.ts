import type { Address } from './list-entry.ts';

const EXTENSION_STORE = /^(?:chrome(?:webstore)?\.google\.com|microsoftedge\.microsoft\.com)$/;

/**
 * The app or extension whose store page this is: `google-play:<package>`, `app-store:<number>`, or
 * the id of a Chrome or Edge extension.
 */
export function storeIdOf({ hostname, path, search }: Address): string | undefined {
  if (hostname === 'play.google.com' && /^\/store\/apps\/details\/?$/.test(path)) {
    const id = search.find(([name]) => name === 'id')?.[1];
    return id && `google-play:${id}`;
  }
  if (/^(?:apps|itunes)\.apple\.com$/.test(hostname)) {
    const id = /\/app\/(?:[^/]+\/)?id(\d+)\/?$/.exec(path)?.[1];
    return id && `app-store:${id}`;
  }
  return EXTENSION_STORE.test(hostname)
    ? /\/detail\/(?:[^/]+\/)?([a-p]{32})(?:\/|$)/.exec(path)?.[1]
    : undefined;
}
