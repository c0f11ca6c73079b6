import { browser } from '../browser.ts';
import type { ToPage } from '../messaging/keys.ts';
import { tabState } from '../storage/tab-state.ts';
import { leave } from './interstitial.ts';

/** Has the page of a tab scroll to a control and outline it. */
export async function showControl(tabId: number, control: number): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind !== 'judged') return;
  await tell(tabId, state.frameId, { type: 'page:show', control });
}

/**
 * Leaves the site of a tab as the warning's own button does: past what the site itself put into
 * the history. Where no script of ours stands in the page, one step back.
 */
export async function leavePage(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  const frameId = state?.kind === 'judged' ? state.frameId : 0;
  if (!(await tell(tabId, frameId, { type: 'page:leave' }))) await leave(tabId, true);
}

/** Whether a script of ours in the frame did it. */
async function tell(tabId: number, frameId: number, message: ToPage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId })) === true;
  } catch {
    return false;
  }
}
