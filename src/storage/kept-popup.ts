import { browser } from '../browser.ts';
import type { PopupView } from '../messaging/views.ts';

/** What the popup would show of a tab, and for which page and language it holds. */
export interface KeptPopup {
  url: string | undefined;
  /** Undefined where no script of ours reads the page. */
  visit: number | undefined;
  language: string;
  view: PopupView;
}

/** What is kept of the popup of a tab. The popup reads it by itself, so it comes with nothing else. */
export async function keptPopup(tabId: number): Promise<KeptPopup | undefined> {
  const key = `popup:${tabId}`;
  return (await browser.storage.session.get(key))[key] as KeptPopup | undefined;
}
