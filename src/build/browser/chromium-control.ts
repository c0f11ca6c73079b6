import type { Cdp } from './cdp.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { attachPage } from './chromium-page.ts';
import { waitFor } from './driver.ts';

export interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  title: string;
  browserContextId?: string;
}

/** What the driver asks the extension's own API, from pages that no test looks at. */
export interface ChromiumControl {
  /** The installed extension's id; fails while there is none. */
  extensionId(): string;
  isInstalled(): boolean;
  install(folder: string): Promise<void>;
  /** Loads the installed folder once more, which the extension sees as an update. */
  reload(): Promise<void>;
  /** Runs an expression with `chrome.*` of the extension, in the given tab's browser context. */
  ask<T>(script: string, browserContextId?: string): Promise<T>;
  /** Runs an expression on chrome://extensions. */
  askSettings<T>(script: string): Promise<T>;
  /** Targets that belong to the driver and not to the test. */
  ownTargets: Set<string>;
}

/**
 * Badge, title and tab ids are read from `manifest.json` opened as a page of the extension: it has
 * the API but runs no code of ours and starts no worker. Asking the worker itself would wake it,
 * which is what some tests count. It stands in a window of its own, so that it is never the
 * active tab of a window under test.
 */
export function createControl(cdp: Cdp): ChromiumControl {
  const ownTargets = new Set<string>();
  const pages = new Map<string, { targetId: string; page: ChromiumPage }>();
  let id: string | undefined;
  let installedFolder: string | undefined;
  let normalContext: string | undefined;

  cdp.on(({ method, params }) => {
    if (method !== 'Target.targetDestroyed') return;
    // Reloading the extension closes its pages; the next question opens a new one.
    for (const [context, { targetId }] of pages) {
      if (targetId === params.targetId) pages.delete(context);
    }
  });

  function extensionId(): string {
    if (!id) throw new Error('No extension is installed in this Chromium');
    return id;
  }

  async function openPage(browserContextId: string): Promise<ChromiumPage> {
    const url = `chrome-extension://${extensionId()}/manifest.json`;
    let targetId: string;
    if (browserContextId === normalContext) {
      const opened = await cdp.send<{ targetId: string }>('Target.createTarget', {
        url,
        newWindow: true,
        background: true,
      });
      targetId = opened.targetId;
    } else {
      const how = JSON.stringify({ incognito: true, url, focused: false });
      await ask(`chrome.windows.create(${how}).then(() => undefined)`);
      targetId = await waitFor('the control page of the private window', async () => {
        const targets = await listTargets(cdp);
        return targets.find((one) => one.url === url && one.browserContextId === browserContextId)
          ?.targetId;
      });
    }
    ownTargets.add(targetId);
    const page = await attachPage(cdp, targetId);
    await waitFor('the control page to load', () =>
      page.evaluate<boolean>(`location.href === ${JSON.stringify(url)} && 'action' in chrome`),
    );
    pages.set(browserContextId, { targetId, page });
    return page;
  }

  async function ask<T>(script: string, browserContextId?: string): Promise<T> {
    normalContext ??= (await listTargets(cdp))[0]?.browserContextId;
    const context = browserContextId ?? normalContext ?? '';
    const page = pages.get(context)?.page ?? (await openPage(context));
    return page.evaluate<T>(script);
  }

  async function install(folder: string): Promise<void> {
    const loaded = await cdp.send<{ id: string }>('Extensions.loadUnpacked', {
      path: folder,
      enableInIncognito: true,
    });
    id = loaded.id;
    installedFolder = folder;
  }

  return {
    extensionId,
    isInstalled: () => id !== undefined,
    ask,
    ownTargets,
    install,
    async reload() {
      if (!installedFolder) throw new Error('There is no extension to load again');
      // Chromium would turn our page, the last of its window, into a new tab with a real address.
      const open = [...pages.values()];
      pages.clear();
      for (const { targetId } of open) await cdp.send('Target.closeTarget', { targetId });
      await install(installedFolder);
    },
    async askSettings<T>(script: string) {
      const url = 'chrome://extensions/';
      const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', {
        url,
        newWindow: true,
        background: true,
      });
      ownTargets.add(targetId);
      const page = await attachPage(cdp, targetId);
      await waitFor('chrome://extensions to load', () =>
        page.evaluate<boolean>(`location.href === '${url}' && 'developerPrivate' in chrome`),
      );
      const answer = await page.evaluate<T>(script);
      await cdp.send('Target.closeTarget', { targetId });
      return answer;
    },
  };
}

/** Every target of the browser, tabs, workers and popups alike. */
export async function listTargets(cdp: Cdp): Promise<TargetInfo[]> {
  const { targetInfos } = await cdp.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
  return targetInfos;
}
