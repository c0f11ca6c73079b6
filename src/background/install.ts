import { browser } from '../browser.ts';
import { HELLO } from '../messaging/hello.ts';
import { noteLateTab } from '../storage/tab-state.ts';
import { readNow } from './popup-view.ts';

/** Tabs that were open before the install or the update have no script of ours: read them now. */
export async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: '*://*/*' });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : readLate(id))));
}

async function readLate(tabId: number): Promise<void> {
  try {
    await readNow(tabId);
    const visit = (await browser.tabs.sendMessage(tabId, HELLO, { frameId: 0 })) as number;
    await noteLateTab(tabId, visit);
  } catch {
    // The browser forbids this page, or the tab sleeps: the popup says so.
  }
}
