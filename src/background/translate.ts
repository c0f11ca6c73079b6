import { browser } from '../browser.ts';
import type { Translate } from '../core/messages.ts';

/** Messages in the browser's language. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, substitutions);

export function direction(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

export function language(): string {
  return browser.i18n.getMessage('@@ui_locale').replace('_', '-');
}
