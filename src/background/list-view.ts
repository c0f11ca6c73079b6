import { daysSince, listDate, OLD_DAYS } from '../core/list-date.ts';
import { parseAddress } from '../core/list-entry.ts';
import { endingOf, isBlocked, isDisputed, isStoppedCategory, type Tool } from '../core/tool.ts';
import { blocklist, isListWhole, tools } from './lists.ts';
import { translate, translateCount } from './translate.ts';

/** That the list is damaged, or how old it is from 90 days on. */
export async function listNotes(now: number): Promise<string[]> {
  if (!(await isListWhole())) return [translate('popup_note_list_damaged')];
  const days = daysSince(listDate(tools), now);
  return days >= OLD_DAYS ? [translateCount('popup_note_list_old', days)] : [];
}

/** That a tool is known at an address but not stopped, and why not; a store page never is. */
export function knownNotes(url: string | undefined): string[] {
  const address = url === undefined ? undefined : parseAddress(url);
  const tool = address && blocklist.findAt(address);
  if (!tool || blocklist.findBlockedAt(address)) return [];
  if (tool.status === 'retired') return retiredNotes(tool);
  return [...wordsOf(tool), ...(isDisputed(tool) ? [translate('listed_disputed')] : [])];
}

function wordsOf(tool: Tool): string[] {
  if (isBlocked(tool)) return [translate('link_listed', tool.name), translate('link_caution')];
  return [
    isStoppedCategory(tool.category)
      ? translate('popup_note_known_old', tool.name)
      : translate('popup_note_known_kind', tool.name),
  ];
}

/** Of an entry that was wrong nothing is said. */
function retiredNotes(tool: Tool): string[] {
  switch (endingOf(tool)) {
    case 'owner-changed':
      return [translate('listed_new_owner', tool.name)];
    case 'taken-down':
      return [translate('popup_note_known_old', tool.name)];
    default:
      return [];
  }
}
