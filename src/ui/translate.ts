import { browser } from '../browser.ts';
import type { Translate } from '../core/messages.ts';

/** Messages in the browser's language. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, substitutions);
