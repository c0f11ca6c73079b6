import { browser } from '../browser.ts';

/**
 * The tab that opened a tab. Browsers tell it within one window only: the opener of a popup window
 * is the tab in front of the normal window that was used last, since a popup needs a click there.
 */
export async function openerOf(tabId: number): Promise<number | undefined> {
  const [tab, popups, inFront] = await Promise.all([
    browser.tabs.get(tabId),
    browser.tabs.query({ windowType: 'popup' }),
    browser.tabs.query({ active: true, windowType: 'normal' }),
  ]);
  if (tab.openerTabId !== undefined) return tab.openerTabId;
  if (!popups.some(({ id }) => id === tabId)) return undefined;
  const [last] = inFront
    .filter(({ incognito }) => incognito === tab.incognito)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.id;
}
