import { browser } from '../browser.ts';
import { forgetClosedTabs } from '../storage/tab-state.ts';

/** Name of the alarm at which closed tabs are forgotten. */
export const FORGET = 'forget';
/** In minutes, and at each start before: to hear of each closing would start this worker for all. */
const FORGET_WITHIN = 60;

/** Forgets closed tabs at a start, and later whatever is closed until then. */
export async function forgetAtStart(): Promise<void> {
  browser.alarms.create(FORGET, { delayInMinutes: FORGET_WITHIN });
  await forgetClosedTabs();
}

/** Forgets closed tabs when the alarm goes off, and sets it again while there are others. */
export async function forgetAtAlarm(): Promise<void> {
  if (await forgetClosedTabs()) browser.alarms.create(FORGET, { delayInMinutes: FORGET_WITHIN });
  else await browser.alarms.clear(FORGET);
}
