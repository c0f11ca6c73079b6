import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { HELLO } from '../messaging/keys.ts';
import { noteLateTab } from '../storage/tab-state.ts';
import { reviewDiary } from './diary.ts';
import { storeList } from './lists.ts';
import { createMenu } from './menu.ts';
import { applyStored } from './own-lists.ts';
import { hasAccess, readNow } from './popup-view.ts';
import { storeStems } from './stems.ts';

/**
 * Stores the table of the list and the stems, adds the context menu, sets the browser's rules, opens our welcome page where
 * there is something to say, and reads the tabs that were open before the install or the update:
 * they have no script of ours.
 */
export async function prepareInstall({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  await storeList();
  await storeStems();
  await reviewDiary();
  await createMenu();
  await applyStored();
  await welcome(reason);
  const tabs = await browser.tabs.query({ url: '*://*/*' });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : readLate(id))));
}

/** Welcomes after the install; after an update only where the access was withdrawn. */
async function welcome(reason: Runtime.OnInstalledReason): Promise<void> {
  const url = browser.runtime.getURL('/welcome.html');
  if (reason === 'install') await browser.tabs.create({ url });
  else if (reason === 'update' && !(await hasAccess('*'))) {
    await browser.tabs.create({ url: `${url}#access` });
  }
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
