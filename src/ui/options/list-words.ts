import type { MessageKey } from '../../core/messages.ts';
import type { OwnRefusal } from '../../core/own-list-file.ts';
import type { ListChange, OwnList } from '../../core/own-lists.ts';

/** What the lists are called. */
export const LIST_NAMES: Record<OwnList, MessageKey> = {
  block: 'options_own_block',
  allow: 'options_own_allow',
};

/** Why an entry was not taken. */
export const REFUSAL_WORDS: Record<OwnRefusal, MessageKey> = {
  'not-a-hostname': 'refusal_no_site',
  page: 'refusal_page',
  'several-parameters': 'refusal_page',
  port: 'refusal_port',
  wildcard: 'refusal_wildcard',
  local: 'refusal_local',
  'public-suffix': 'refusal_public_suffix',
  platform: 'refusal_platform',
  'in-both': 'refusal_in_both',
};

/** A change of one list by one hostname. */
export function changeOf(kind: 'add' | 'remove', list: OwnList, hostname: string): ListChange {
  const change: ListChange = { add: { block: [], allow: [] }, remove: { block: [], allow: [] } };
  change[kind][list].push(hostname);
  return change;
}
