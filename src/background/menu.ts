import type { Menus } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { loadLanguage } from '../locale/locale.ts';
import { keepPasted } from '../storage/tab-state.ts';
import { translate } from './translate.ts';

const LONGEST = 5000;

/** Adds "Check with FaveGuard" to the context menu of links and of selected text. */
export async function createMenu(): Promise<void> {
  // Firefox for Android has no context menu.
  if (!browser.contextMenus) return;
  await loadLanguage();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'check-link',
    title: translate('menu_check_link'),
    contexts: ['link'],
  });
  browser.contextMenus.create({
    id: 'check-selection',
    title: translate('menu_check_selection'),
    contexts: ['selection'],
  });
}

/** Opens the page that tells what is known of a link or of selected text. */
export async function checkFromMenu(
  { menuItemId, linkUrl, selectionText }: Menus.OnClickData,
  tab: { windowId?: number | undefined; index: number } | undefined,
): Promise<void> {
  const text = menuItemId === 'check-link' ? linkUrl : selectionText;
  if (!text) return;
  const id = await keepPasted(text.slice(0, LONGEST));
  const { windowId } = tab ?? {};
  await browser.tabs.create({
    url: browser.runtime.getURL(`/check.html#${id}`),
    ...(tab && { index: tab.index + 1 }),
    ...(windowId !== undefined && { windowId }),
  });
}
