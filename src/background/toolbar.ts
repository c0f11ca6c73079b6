import { browser } from '../browser.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Verdict } from '../core/verdict.ts';
import { loadLanguage } from '../locale/locale.ts';
import type { ConsentApp } from '../storage/tab-state.ts';
import { preparePopup } from './popup-view.ts';
import { translate } from './translate.ts';

const BADGES: Record<Verdict, string> = { none: '', caution: '?', danger: '!' };
const COLOURS: Record<Verdict, string> = { none: '#0b4f67', caution: '#714700', danger: '#98261b' };

/**
 * Shows a verdict on the toolbar button of a tab: badge `!`, `?` or none, and a title that begins
 * with the verdict in words. The browser resets both when the tab moves on. Its popup is made ready.
 */
export async function showVerdict(
  tabId: number,
  verdict: Verdict,
  title: MessageKey = `title_${verdict}`,
  ...substitutions: string[]
): Promise<void> {
  await loadLanguage();
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: BADGES[verdict] }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[verdict] }),
    browser.action.setTitle({ tabId, title: translate(title, ...substitutions) }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
  void preparePopup(tabId);
}

/** The platform's domain: on each of our authorization servers the last two labels. */
function domainOf(hostname: string): string {
  return hostname.split('.').slice(-2).join('.');
}

const LONGEST_NAME = 60;
/** Marks that could turn the words of the title around. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Shows the verdict on a consent prompt. The title says whose page this really is and who asks: it
 * is drawn by the browser, so no window that a page draws can fake it. A rented hostname proves
 * nothing.
 */
export async function showPrompt(
  tabId: number,
  verdict: Verdict,
  hostname: string,
  { name, redirectHostname, isRented }: ConsentApp,
): Promise<void> {
  if (isRented) return await showVerdict(tabId, verdict);
  const asking = name?.replace(DIRECTIONS, '').trim().slice(0, LONGEST_NAME) || redirectHostname;
  await showVerdict(
    tabId,
    verdict,
    `title_prompt_${verdict}`,
    domainOf(hostname),
    asking ?? translate('title_prompt_unknown'),
  );
}
