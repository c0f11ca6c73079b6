import { browser } from '../browser.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Verdict } from '../core/verdict.ts';
import { loadLanguage } from '../locale/locale.ts';
import { translate } from './translate.ts';

const BADGES: Record<Verdict, string> = { none: '', caution: '?', danger: '!' };
const COLOURS: Record<Verdict, string> = { none: '#5b6472', caution: '#8a5a00', danger: '#b3261e' };

/**
 * Shows a verdict on the toolbar button of a tab: badge `!`, `?` or none, and a title that begins
 * with the verdict in words. The browser resets both when the tab moves on.
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
}
