import type { BrowserContext, Page } from 'playwright';
import { chromium } from 'playwright';
import { createControl } from './chromium-control.ts';
import { describePage, pageOpenedBy, readTarget } from './chromium-page.ts';
import { createChromiumProfile, playwrightOptions } from './chromium-profile.ts';
import type { ChromiumContext } from './chromium-tab.ts';
import { createChromiumTab } from './chromium-tab.ts';
import { createWorkerWatch } from './chromium-workers.ts';
import type { Driver, LaunchOptions, Tab } from './driver.ts';
import { waitFor } from './driver.ts';
import { writeChromiumPolicy } from './policy.ts';
import { onProcessEnd, removeProfile } from './process-end.ts';

// Playwright's switch for pages that are not tabs: without it the popup is none of its pages.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** Starts Chromium with a profile of its own; see driver.ts for what it can do. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = createChromiumProfile(options);
  const removePolicy =
    options.policy && options.extension
      ? writeChromiumPolicy(options.extension, options.policy)
      : () => {};
  const remove = () => {
    removePolicy();
    removeProfile(profile);
  };
  const forgetEnd = onProcessEnd(remove);
  let context: BrowserContext | undefined;
  async function end() {
    await context?.close();
    forgetEnd();
    remove();
  }
  try {
    context = await chromium.launchPersistentContext(profile, playwrightOptions(options));
    // Once more: Playwright, which ends the browser with this process, has to come first.
    onProcessEnd(remove);
    return await takeControl(context, options, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function takeControl(
  context: BrowserContext,
  options: LaunchOptions,
  end: () => Promise<void>,
): Promise<Driver> {
  const playwright = context.browser();
  const [reserve] = context.pages();
  if (!playwright || !reserve) throw new Error('Chromium has started without a window');
  // Extensions, windows and workers are out of reach of Playwright's own calls.
  const browser = await playwright.newBrowserCDPSession();
  const workers = createWorkerWatch();
  const { session, browserContextId: normalContextId } = await describePage(reserve);
  await workers.watch(session);
  const control = createControl(context, browser, normalContextId);
  // Chromium ends with its last tab, so the first one stays, unused.
  control.ownPages.add(reserve);
  const chromiumContext: ChromiumContext = { context, control, workers };
  const tabsByPage = new WeakMap<Page, Promise<Tab>>();
  if (options.extension) await control.install(options.extension);

  function tabOf(page: Page): Promise<Tab> {
    const known = tabsByPage.get(page) ?? createChromiumTab(chromiumContext, page);
    tabsByPage.set(page, known);
    return known;
  }

  async function extensionWorkers(): Promise<string[]> {
    const { targetInfos } = await browser.send('Target.getTargets');
    const origin = control.extensionUrl('');
    return targetInfos
      .filter((target) => target.type === 'service_worker' && target.url.startsWith(origin))
      .map((target) => target.targetId);
  }

  return {
    browser: 'chromium',
    version: playwright.version(),
    newTab: async () => tabOf(await context.newPage()),
    tabs: () =>
      Promise.all(
        context
          .pages()
          .filter((page) => !control.ownPages.has(page))
          .map(tabOf),
      ),
    async newPrivateTab() {
      const page = await pageOpenedBy(
        context,
        async (one) => (await readTarget(one)).browserContextId !== normalContextId,
        () => control.openPrivateWindow('about:blank'),
      );
      return tabOf(page);
    },
    extensionUrl: control.extensionUrl,
    installExtension: control.install,
    reloadExtension: control.reload,
    async stopBackground() {
      await waitFor('the service worker to stop', async () => {
        const running = await extensionWorkers();
        // Again for one that something has just woken.
        for (const targetId of running) await browser.send('Target.closeTarget', { targetId });
        return running.length === 0;
      });
    },
    backgroundStarts: async () => workers.startsOf(control.extensionUrl('')),
    async setHostAccess(granted) {
      const change = JSON.stringify({
        extensionId: control.extensionId(),
        hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK',
      });
      await control.askSettings(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
    },
    close: end,
  };
}
