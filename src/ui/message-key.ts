import type { MessageKey } from '../core/messages.ts';

/** Key of the message that belongs to an id of the data, as `claim_viewed_profile`. */
export function keyOf(prefix: string, id: string): MessageKey {
  return `${prefix}_${id}`.replaceAll('-', '_') as MessageKey;
}
