import type { Deed } from '../core/guard-event.ts';
import type { Assessment } from '../core/verdict.ts';
import { addEvent } from '../storage/event-log.ts';
import { readSettings } from '../storage/settings.ts';
import { isPrivate } from './overrides.ts';

/** Notes in the event log what happened in a tab; nothing of a private window, nothing when off. */
export async function note(
  tabId: number,
  deed: Deed,
  hostname: string,
  { verdict, claim }: Pick<Assessment, 'verdict' | 'claim'>,
): Promise<void> {
  if (verdict === 'none' || !(await readSettings()).keepLog || (await isPrivate(tabId))) return;
  await addEvent({ at: Date.now(), deed, hostname, verdict, ...(claim && { claim }) });
}
