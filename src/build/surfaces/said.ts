import type { MessageKey } from '../../core/messages.ts';
import { languagesThere, readLocale } from '../locales.ts';

const locales = languagesThere().map(readLocale);

/** A message as it reads in any of our languages, with anything in the places that are not given. */
export function said(key: MessageKey, ...substitutions: string[]): RegExp {
  const texts = locales
    .flatMap((locale) => locale[key]?.message ?? [])
    .map((message) => sourceOf(message, substitutions));
  return new RegExp(`^(?:${[...new Set(texts)].join('|')})$`, 'u');
}

function sourceOf(message: string, substitutions: readonly string[]): string {
  return message
    .split(/(\$\d)/)
    .map((part, index) => (index % 2 === 0 ? part : substitutions[Number(part[1]) - 1]))
    .map((part) => part?.replace(/[\^$.*+?()[\]{}|/]/g, '\\$&') ?? '.*')
    .join('');
}
