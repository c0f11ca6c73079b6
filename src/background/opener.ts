import { browser } from '../browser.ts';
import type { CarriedClaim } from '../core/consent.ts';
import { carriedClaim } from '../storage/tab-state.ts';

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

/** The page with a promise from which a tab, or the tab that opened it, came here not long ago. */
export async function claimCarriedTo(tabId: number): Promise<CarriedClaim | undefined> {
  const own = await carriedClaim(tabId);
  if (own) return own;
  const opener = await openerOf(tabId);
  return opener === undefined ? undefined : await carriedClaim(opener);
}
