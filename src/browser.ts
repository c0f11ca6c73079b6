/** The one import of the browser API: background and extension pages use it, content scripts do not. */
export { browser } from '@wxt-dev/webextension-polyfill/browser';
