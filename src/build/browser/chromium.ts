import type { BrowserProcess } from './browser-process.ts';
import { startBrowserProcess } from './browser-process.ts';
import { connectCdp } from './cdp.ts';
import type { TargetInfo } from './chromium-control.ts';
import { createControl, listTargets } from './chromium-control.ts';
import { chromiumFlags, createChromiumProfile } from './chromium-profile.ts';
import type { ChromiumContext } from './chromium-tab.ts';
import { createChromiumTab } from './chromium-tab.ts';
import type { Driver, LaunchOptions, Tab } from './driver.ts';
import { waitFor } from './driver.ts';

/** Starts Chromium with a profile of its own; see driver.ts for what it can do. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = createChromiumProfile(options);
  const flags = chromiumFlags(options, profile);
  const running = startBrowserProcess(options.executable, flags, profile, options.locale);
  try {
    return await Promise.race([takeControl(running, options), running.endedEarly]);
  } catch (error) {
    const died = !running.isRunning();
    running.child.kill();
    await running.finish();
    if (died) return running.endedEarly;
    throw error;
  }
}

async function takeControl(running: BrowserProcess, options: LaunchOptions): Promise<Driver> {
  const cdp = connectCdp(running.child);
  const control = createControl(cdp);
  const context: ChromiumContext = { cdp, control };
  const tabsByTarget = new Map<string, Promise<Tab>>();
  /** Address of every service worker that has started; discovery does not keep one alive. */
  const workersStarted: string[] = [];
  cdp.on(({ method, params }) => {
    const target = params.targetInfo as TargetInfo | undefined;
    if (method !== 'Target.targetCreated' || target?.type !== 'service_worker') return;
    workersStarted.push(target.url);
  });

  const { product } = await cdp.send<{ product: string }>('Browser.getVersion');
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const reserve = await waitFor('the first window of Chromium', async () =>
    (await listTargets(cdp)).find((target) => target.type === 'page'),
  );
  // Chromium ends with its last tab, so the first one stays, unused.
  control.ownTargets.add(reserve.targetId);
  if (options.extension) await control.install(options.extension);

  function tabOf(target: TargetInfo): Promise<Tab> {
    const known = tabsByTarget.get(target.targetId) ?? createChromiumTab(context, target);
    tabsByTarget.set(target.targetId, known);
    return known;
  }

  async function testTargets(): Promise<TargetInfo[]> {
    return (await listTargets(cdp)).filter(
      (target) => target.type === 'page' && !control.ownTargets.has(target.targetId),
    );
  }

  async function extensionWorkers(): Promise<TargetInfo[]> {
    const origin = `chrome-extension://${control.extensionId()}/`;
    return (await listTargets(cdp)).filter(
      (target) => target.type === 'service_worker' && target.url.startsWith(origin),
    );
  }

  return {
    browser: 'chromium',
    version: product.replace(/^.*\//, ''),
    async newTab() {
      const created = await cdp.send<{ targetId: string }>('Target.createTarget', {
        url: 'about:blank',
        browserContextId: reserve.browserContextId,
      });
      return tabOf({ ...reserve, ...created });
    },
    async tabs() {
      return Promise.all((await testTargets()).map(tabOf));
    },
    async newPrivateTab() {
      const before = new Set((await listTargets(cdp)).map((target) => target.targetId));
      // A split extension does not see the window it has just opened: the answer says nothing.
      await control.ask(
        'chrome.windows.create({ incognito: true, url: "about:blank" }).then(() => undefined)',
      );
      const target = await waitFor('a private window', async () =>
        (await testTargets()).find(
          (one) => !before.has(one.targetId) && one.browserContextId !== reserve.browserContextId,
        ),
      );
      return tabOf(target);
    },
    extensionUrl: (path) =>
      `chrome-extension://${control.extensionId()}/${path.replace(/^\//, '')}`,
    installExtension: (folder) => control.install(folder),
    reloadExtension: () => control.reload(),
    async stopBackground() {
      for (const { targetId } of await extensionWorkers()) {
        await cdp.send('Target.closeTarget', { targetId });
      }
      await waitFor(
        'the service worker to stop',
        async () => (await extensionWorkers()).length === 0,
      );
    },
    async backgroundStarts() {
      const origin = `chrome-extension://${control.extensionId()}/`;
      return workersStarted.filter((url) => url.startsWith(origin)).length;
    },
    async setHostAccess(granted) {
      const change = JSON.stringify({
        extensionId: control.extensionId(),
        hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK',
      });
      await control.askSettings(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
    },
    async close() {
      await cdp.send('Browser.close').catch(() => {});
      await running.finish();
    },
  };
}
