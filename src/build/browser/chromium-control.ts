import type { BrowserContext, CDPSession, Page } from 'playwright';
import { pageOpenedBy, readTarget } from './chromium-page.ts';
import { waitFor } from './driver.ts';

/** What the driver asks the extension's own API, from pages that no test looks at. */
export interface ChromiumControl {
  isInstalled(): boolean;
  /** The installed extension's id; fails while there is none. */
  extensionId(): string;
  extensionUrl(path: string): string;
  install(folder: string): Promise<void>;
  /** Loads the installed folder once more, which the extension sees as an update. */
  reload(): Promise<void>;
  /** Runs an expression with `chrome.*` of the extension, in the given tab's browser context. */
  ask<T>(script: string, browserContextId?: string): Promise<T>;
  /** Runs an expression on chrome://extensions. */
  askSettings<T>(script: string): Promise<T>;
  openPrivateWindow(url: string): Promise<void>;
  /** Pages that belong to the driver and not to the test. */
  ownPages: Set<Page>;
}

/**
 * Badge, title and tab ids are read from `manifest.json` opened as a page of the extension: it has
 * the API but runs no code of ours and starts no worker. Asking the worker itself would wake it,
 * which is what some tests count. It stands in a window of its own, so that it is never the
 * active tab of a window under test.
 */
export function createControl(
  context: BrowserContext,
  browser: CDPSession,
  normalContextId: string,
): ChromiumControl {
  const ownPages = new Set<Page>();
  const pages = new Map<string, Promise<Page>>();
  let id: string | undefined;
  let installedFolder: string | undefined;

  function extensionId(): string {
    if (!id) throw new Error('No extension is installed in this Chromium');
    return id;
  }

  function extensionUrl(path: string): string {
    return `chrome-extension://${extensionId()}/${path.replace(/^\//, '')}`;
  }

  /** Playwright's newPage() would put it into the window under test. */
  function openWindow(url: string) {
    return browser.send('Target.createTarget', { url, newWindow: true, background: true });
  }

  function openPrivateWindow(url: string, focused = true) {
    const how = JSON.stringify({ incognito: true, url, focused });
    // A split extension does not see the window it has just opened: the answer says nothing.
    return ask<undefined>(`chrome.windows.create(${how}).then(() => undefined)`);
  }

  async function openPage(url: string, api: string, browserContextId: string): Promise<Page> {
    const page = await pageOpenedBy(
      context,
      async (one) =>
        one.url() === url && (await readTarget(one)).browserContextId === browserContextId,
      () =>
        browserContextId === normalContextId ? openWindow(url) : openPrivateWindow(url, false),
    );
    ownPages.add(page);
    await waitFor(`${url} to load`, () => page.evaluate<boolean>(`'${api}' in chrome`));
    return page;
  }

  function controlPage(browserContextId: string): Promise<Page> {
    const known = pages.get(browserContextId);
    if (known) return known;
    const opening = openPage(extensionUrl('manifest.json'), 'action', browserContextId);
    pages.set(browserContextId, opening);
    const forget = () => {
      if (pages.get(browserContextId) === opening) pages.delete(browserContextId);
    };
    // A private window takes its page with it; the next question opens a new one.
    opening.then((page) => page.once('close', forget), forget);
    return opening;
  }

  async function ask<T>(script: string, browserContextId = normalContextId): Promise<T> {
    const page = await controlPage(browserContextId);
    return page.evaluate<T>(script);
  }

  async function install(folder: string): Promise<void> {
    const loaded = await browser.send('Extensions.loadUnpacked', {
      path: folder,
      enableInIncognito: true,
    });
    id = loaded.id;
    installedFolder = folder;
  }

  return {
    isInstalled: () => id !== undefined,
    extensionId,
    extensionUrl,
    install,
    ask,
    openPrivateWindow: (url) => openPrivateWindow(url),
    ownPages,
    async reload() {
      if (!installedFolder) throw new Error('There is no extension to load again');
      // Chromium would turn our page, the last of its window, into a new tab with a real address.
      const open = [...pages.values()];
      pages.clear();
      for (const page of open) await (await page).close();
      await install(installedFolder);
    },
    async askSettings<T>(script: string) {
      const page = await openPage('chrome://extensions/', 'developerPrivate', normalContextId);
      const answer = await page.evaluate<T>(script);
      await page.close();
      return answer;
    },
  };
}
