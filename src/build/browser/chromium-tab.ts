import type { BrowserContext, Page } from 'playwright';
import type { ChromiumControl } from './chromium-control.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { describePage, patienceMs, unlessClosed, untilSettled } from './chromium-page.ts';
import { openChromiumPopup } from './chromium-popup.ts';
import type { WorkerWatch } from './chromium-workers.ts';
import type { Tab } from './driver.ts';
import { sleep } from './driver.ts';

/** What a tab needs to know of the browser it is in. */
export interface ChromiumContext {
  context: BrowserContext;
  control: ChromiumControl;
  workers: WorkerWatch;
}

/** Makes the driver's view of one tab. */
export async function createChromiumTab(chromium: ChromiumContext, page: Page): Promise<Tab> {
  const { control, workers } = chromium;
  const described = await describePage(page);
  const { session, browserContextId } = described;
  // A private window has workers of its own.
  await workers.watch(session);
  let knownTabId: number | undefined;

  async function windowId(): Promise<number> {
    return (await session.send('Browser.getWindowForTarget')).windowId;
  }

  /**
   * The number by which the extension's API knows this tab. The protocol does not tell it, so it
   * is read once from the tab strip, where this tab must then be the active one.
   */
  async function tabId(): Promise<number> {
    if (knownTabId !== undefined) return knownTabId;
    await page.bringToFront();
    const query = JSON.stringify({ active: true, windowId: await windowId() });
    knownTabId = await control.ask<number>(
      `chrome.tabs.query(${query}).then(([tab]) => tab.id)`,
      browserContextId,
    );
    return knownTabId;
  }

  async function askAction(method: 'getBadgeText' | 'getTitle'): Promise<string> {
    const details = JSON.stringify({ tabId: await tabId() });
    return control.ask<string>(`chrome.action.${method}(${details})`, browserContextId);
  }

  async function travel(method: 'goBack' | 'goForward') {
    if (control.isInstalled()) {
      // The Back button itself, which skips entries that pages add by themselves; Playwright's
      // navigation in the history does not.
      await control.ask(`chrome.tabs.${method}(${await tabId()})`, browserContextId);
    } else {
      await untilSettled(page, page[method]({ waitUntil: 'commit', timeout: patienceMs }));
    }
  }

  const tab: Tab = {
    goto: (url, until = 'load') =>
      untilSettled(page, page.goto(url, { waitUntil: until, timeout: patienceMs })),
    url: () => readAddress(described),
    title: () => page.title(),
    badge: () => askAction('getBadgeText'),
    actionTitle: () => askAction('getTitle'),
    async screenshot() {
      // A tab in the background draws nothing, and the capture would wait for it to.
      await page.bringToFront();
      return described.screenshot();
    },
    accessibility: described.accessibility,
    evaluate: (script) => page.evaluate(script),
    async clickAt(x, y) {
      await page.bringToFront();
      await unlessClosed(page, page.mouse.click(x, y));
    },
    press: (key) => unlessClosed(page, page.keyboard.press(key)),
    type: (text) => unlessClosed(page, page.keyboard.type(text)),
    back: () => travel('goBack'),
    forward: () => travel('goForward'),
    bringToFront: () => page.bringToFront(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async openPopup() {
      await tabId();
      await page.bringToFront();
      return openChromiumPopup(chromium, await windowId(), browserContextId);
    },
    close: () => page.close(),
  };
  // While a new tab is still the active one, asking for its number costs nothing.
  if (control.isInstalled()) await tabId();
  return tab;
}

/** Of a page that could not be loaded Playwright knows only the address of the error page. */
async function readAddress({ session }: ChromiumPage): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
      return entries[currentIndex]?.url ?? '';
    } catch (error) {
      // For a moment while a tab goes over to another process it has no page at all.
      const between = /Not attached to an active page/.test(String(error));
      if (!between || attempt === 20) throw error;
      await sleep(50);
    }
  }
}
