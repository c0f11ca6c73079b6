import type { MessageKey } from '../../core/messages.ts';
import { languagesThere, readLocale } from '../locales.ts';

const locales = languagesThere().map(readLocale);

/** A message as it reads in any of our languages, with anything in its places. */
export function said(key: MessageKey): RegExp {
  const texts = locales.flatMap((locale) => locale[key]?.message ?? []).map(sourceOf);
  return new RegExp(`^(?:${[...new Set(texts)].join('|')})$`, 'u');
}

function sourceOf(message: string): string {
  return message.replace(/[\\^$.*+?()[\]{}|/](?!\d)/g, '\\$&').replace(/\$\d/g, '.*');
}
