import { daysSince, listDate } from '../core/list-date.ts';
import { parseAddress } from '../core/list-entry.ts';
import { isBlocked, isStoppedCategory } from '../core/tool.ts';
import { blocklist, isListWhole, tools } from './lists.ts';
import { translate, translateCount } from './translate.ts';

/** From this age on, in days, the list's age is told. */
const OLD_DAYS = 90;

/** That the list is damaged, or how old it is from 90 days on. */
export async function listNotes(now: number): Promise<string[]> {
  if (!(await isListWhole())) return [translate('popup_note_list_damaged')];
  const days = daysSince(listDate(tools), now);
  return days >= OLD_DAYS ? [translateCount('popup_note_list_old', days)] : [];
}

/** That a tool is known at an address but not stopped, and why not. */
export function knownNotes(url: string | undefined): string[] {
  const address = url === undefined ? undefined : parseAddress(url);
  const tool = address && blocklist.findAt(address);
  if (!tool || isBlocked(tool)) return [];
  return isStoppedCategory(tool.category)
    ? [translate('popup_note_known_old', tool.name)]
    : [translate('popup_note_known_kind', tool.name)];
}
