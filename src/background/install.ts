import { browser } from '../browser.ts';
import { HELLO } from '../messaging/keys.ts';
import { noteLateTab } from '../storage/tab-state.ts';
import { createMenu } from './menu.ts';
import { readNow } from './popup-view.ts';
import { storeStems } from './stems.ts';

/**
 * Stores the stems, adds the context menu, then reads the tabs that were open before the install or the update: they have
 * no script of ours.
 */
export async function prepareInstall(): Promise<void> {
  await storeStems();
  await createMenu();
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
