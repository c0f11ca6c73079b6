import type { Address } from './list-entry.ts';

const EXTENSION_STORE = /^(?:chrome(?:webstore)?\.google\.com|microsoftedge\.microsoft\.com)$/;

const PLAY_STORE = 'play.google.com';
const APP_STORE = /^(?:apps|itunes)\.apple\.com$/;

/** Whether a hostname is of a store whose pages are known by the id of their app or extension. */
export function isStore(hostname: string): boolean {
  return hostname === PLAY_STORE || APP_STORE.test(hostname) || EXTENSION_STORE.test(hostname);
}

/**
 * The app or extension whose store page this is: `google-play:<package>`, `app-store:<number>`, or
 * the id of a Chrome or Edge extension.
 */
export function storeIdOf({ hostname, path, search }: Address): string | undefined {
  if (hostname === PLAY_STORE && /^\/store\/apps\/details\/?$/.test(path)) {
    const id = search.find(([name]) => name === 'id')?.[1];
    return id && `google-play:${id}`;
  }
  if (APP_STORE.test(hostname)) {
    const id = /\/app\/(?:[^/]+\/)?id(\d+)\/?$/.exec(path)?.[1];
    return id && `app-store:${id}`;
  }
  return EXTENSION_STORE.test(hostname)
    ? /\/detail\/(?:[^/]+\/)?([a-p]{32})(?:\/|$)/.exec(path)?.[1]
    : undefined;
}
