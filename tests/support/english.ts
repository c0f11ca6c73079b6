import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Translate } from '../../src/core/messages.ts';

export const messages: Record<string, { message: string; description?: string }> = english;
export const messageKeys = Object.keys(messages);

/** The English messages, filled in as the browser does it. */
export const translate: Translate = (key, ...substitutions) => {
  const text = messages[key]?.message;
  if (text === undefined)
    throw new Error(`public/_locales/en/messages.json has no "${key}": add it`);
  return text.replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');
};
