import type { Cdp } from './cdp.ts';
import type { ChromiumControl, TargetInfo } from './chromium-control.ts';
import { listTargets } from './chromium-control.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { attachPage, unlessGone } from './chromium-page.ts';
import type { Popup, Tab } from './driver.ts';
import { sleep, waitFor } from './driver.ts';

interface HistoryEntry {
  id: number;
  url: string;
}

interface History {
  currentIndex: number;
  entries: HistoryEntry[];
}

/** What a tab needs to know of the browser it is in. */
export interface ChromiumContext {
  cdp: Cdp;
  control: ChromiumControl;
}

/** Pages that never finish loading are a case of the tests, not an error. */
const patienceMs = 5_000;

/** Makes the driver's view of one tab. */
export async function createChromiumTab(context: ChromiumContext, target: TargetInfo) {
  const { cdp, control } = context;
  const { targetId } = target;
  const page = await attachPage(cdp, targetId);
  let knownTabId: number | undefined;

  function info() {
    return cdp
      .send<{ targetInfo: TargetInfo }>('Target.getTargetInfo', { targetId })
      .then((answer) => answer.targetInfo);
  }

  async function bringToFront() {
    await cdp.send('Target.activateTarget', { targetId });
  }

  async function windowId(): Promise<number> {
    return (await cdp.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId }))
      .windowId;
  }

  /**
   * The number by which the extension's API knows this tab. The protocol does not tell it, so it
   * is read once from the tab strip, where this tab must then be the active one.
   */
  async function tabId(): Promise<number> {
    if (knownTabId !== undefined) return knownTabId;
    await bringToFront();
    const query = JSON.stringify({ active: true, windowId: await windowId() });
    knownTabId = await control.ask<number>(
      `chrome.tabs.query(${query}).then(([tab]) => tab.id)`,
      target.browserContextId,
    );
    return knownTabId;
  }

  async function askAction(method: 'getBadgeText' | 'getTitle'): Promise<string> {
    const details = JSON.stringify({ tabId: await tabId() });
    return control.ask<string>(`chrome.action.${method}(${details})`, target.browserContextId);
  }

  async function travel(steps: -1 | 1) {
    if (control.isInstalled()) {
      // tabs.goBack is the Back button itself, which skips entries that pages add by themselves;
      // the protocol's own navigation in the history does not.
      const method = steps < 0 ? 'goBack' : 'goForward';
      await control.ask(`chrome.tabs.${method}(${await tabId()})`, target.browserContextId);
      return;
    }
    const history = await page.send<History>('Page.getNavigationHistory');
    const entry = history.entries[history.currentIndex + steps];
    if (!entry) throw new Error('There is no page to go to in this direction');
    await page.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  }

  const tab: Tab = {
    async goto(url, until = 'load') {
      const navigated = page.send<{ errorText?: string }>('Page.navigate', { url });
      await Promise.race([navigated, sleep(patienceMs)]);
      if (until === 'load') await waitUntilLoaded(page);
    },
    async url() {
      const history = await page.send<History>('Page.getNavigationHistory');
      return history.entries[history.currentIndex]?.url ?? '';
    },
    title: async () => (await info()).title,
    badge: () => askAction('getBadgeText'),
    actionTitle: () => askAction('getTitle'),
    async screenshot() {
      // A tab in the background draws nothing, and the capture would wait for it to.
      await bringToFront();
      return page.screenshot();
    },
    accessibility: page.accessibility,
    evaluate: page.evaluate,
    async clickAt(x, y) {
      await bringToFront();
      await page.clickAt(x, y);
    },
    press: page.press,
    type: page.type,
    back: () => travel(-1),
    forward: () => travel(1),
    bringToFront,
    async resize(width, height) {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
      await page.send('Emulation.setDeviceMetricsOverride', metrics);
    },
    async openPopup() {
      await tabId();
      await bringToFront();
      return openChromiumPopup(context, target, await windowId());
    },
    async close() {
      await unlessGone(cdp.send('Target.closeTarget', { targetId }));
    },
  };
  // While a new tab is still the active one, asking for its number costs nothing.
  if (control.isInstalled()) await tabId();
  return tab;
}

async function waitUntilLoaded(page: ChromiumPage): Promise<void> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const state = page.evaluate<string>('document.readyState').catch(() => undefined);
    if ((await Promise.race([state, sleep(1_000)])) === 'complete') return;
    await sleep(30);
  }
}

/** Opens the toolbar button's own popup: `action.openPopup` shows it also without a display. */
async function openChromiumPopup(
  { cdp, control }: ChromiumContext,
  target: TargetInfo,
  windowId: number,
): Promise<Popup> {
  const before = new Set((await listTargets(cdp)).map((one) => one.targetId));
  const where = JSON.stringify({ windowId });
  const context = target.browserContextId;
  await control.ask(`chrome.windows.update(${windowId}, {focused: true})`, context);
  await control.ask(`chrome.action.openPopup(${where})`, context);
  const origin = `chrome-extension://${control.extensionId()}/`;
  const opened = await waitFor('the popup to open', async () =>
    (await listTargets(cdp)).find(
      (one) => one.type === 'page' && one.url.startsWith(origin) && !before.has(one.targetId),
    ),
  );
  const { targetId } = opened;
  control.ownTargets.add(targetId);
  const page = await attachPage(cdp, targetId);
  await waitUntilLoaded(page);
  return {
    url: () => page.evaluate<string>('location.href'),
    accessibility: page.accessibility,
    screenshot: page.screenshot,
    async clickNode(fits) {
      const node = (await page.accessibility()).find(fits);
      if (!node?.box) throw new Error('The popup draws no such node');
      const { x, y, width, height } = node.box;
      await page.clickAt(x + width / 2, y + height / 2);
    },
    async close() {
      await unlessGone(cdp.send('Target.closeTarget', { targetId }));
      await waitFor('the popup to close', async () =>
        (await listTargets(cdp)).every((one) => one.targetId !== targetId),
      );
    },
  };
}
