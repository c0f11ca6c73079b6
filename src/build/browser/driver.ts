import type { Sites } from './site-server.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Path of the browser, as findBrowser() gives it. */
  executable: string;
  /** Folder of the built extension; left out, nothing is installed yet. */
  extension?: string;
  /** What stands for the whole web. */
  sites: Sites;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Language tag of the browser, for example `es`. */
  locale?: string;
  args?: readonly string[];
  /** What an organisation sets for the extension, as `storage.managed` gives it. */
  policy?: object;
}

/** One browser with its own profile, which close() removes. */
export interface Driver {
  readonly browser: BrowserName;
  readonly version: string;
  newTab(): Promise<Tab>;
  /** The open tabs of all windows, without those the driver needs for itself. */
  tabs(): Promise<Tab[]>;
  /** A tab in a private window, where the extension is allowed. */
  newPrivateTab(): Promise<Tab>;
  extensionUrl(path: string): string;
  installExtension(folder: string): Promise<void>;
  /** Loads the same folder again, as it is now on the disk, while the tabs stay open. */
  reloadExtension(): Promise<void>;
  /** Ends the service worker or event page as idleness would. */
  stopBackground(): Promise<void>;
  /** How often the background has started since launch; asking starts nothing. */
  backgroundStarts(): Promise<number>;
  /** Withdraws or gives back "read and change data on all websites", as the user can. */
  setHostAccess(granted: boolean): Promise<void>;
  close(): Promise<void>;
}

/** What tabs and popups have in common. */
export interface Surface {
  url(): Promise<string>;
  /** PNG of what is drawn, as large as the viewport. */
  screenshot(): Promise<Buffer>;
  /**
   * The accessibility tree in document order, closed shadow roots and frames included. What a page
   * changes arrives here a moment later, so ask with waitFor().
   */
  accessibility(): Promise<AxNode[]>;
  /** Runs an expression in the page's own world; a promise is awaited. */
  evaluate<T>(script: string): Promise<T>;
  /** A named key, with modifiers where needed: `Enter`, `Escape`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

export interface Tab extends Surface {
  /** Returns when the page has loaded, failed, been stopped, or after a few seconds. */
  goto(url: string, until?: 'commit' | 'load'): Promise<void>;
  title(): Promise<string>;
  badge(): Promise<string>;
  actionTitle(): Promise<string>;
  clickAt(x: number, y: number): Promise<void>;
  /**
   * Opens the context menu at a point and chooses the entry of this name. Firefox only: Chromium
   * draws its menu where no protocol reaches it.
   */
  chooseInMenu?(x: number, y: number, name: string): Promise<void>;
  type(text: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  bringToFront(): Promise<void>;
  /** Gives the page a viewport of this size in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The popup of the toolbar button while this tab is the active one. */
  openPopup(): Promise<Popup>;
}

export interface Popup extends Surface {
  /** When the toolbar button was pressed and when the popup stood there, in ms since 1970. */
  opened: { pressedAt: number; shownAt: number };
  /** Clicks the first node that fits; fails if there is none. */
  clickNode(fits: (node: AxNode) => boolean): Promise<void>;
  type(text: string): Promise<void>;
  /** Makes it this wide, in CSS pixels, as a narrow screen does. */
  resize(width: number): Promise<void>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface AxNode {
  /** ARIA name of the role; `text` and `document` where ARIA has none. */
  role: string;
  name: string;
  value?: string;
  focused?: boolean;
  disabled?: boolean;
  /** In CSS pixels of the viewport. */
  box?: Box;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks until there is an answer; the failure says what was waited for and the last error. */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  timeoutMs = 15_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== undefined && found !== false) return found;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end) break;
    await sleep(50);
  }
  const cause = lastError === undefined ? '' : ` (last error: ${String(lastError)})`;
  throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}${cause}`);
}

/** Finds a node by role and name in what assistive technology sees. */
export async function findNode(
  surface: Pick<Surface, 'accessibility'>,
  role: string,
  name: string | RegExp,
): Promise<AxNode | undefined> {
  const nodes = await surface.accessibility();
  return nodes.find(
    (node) =>
      node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)),
  );
}

/** As often in a row in the same place, a node has come to rest. */
const STILL = 3;

/** Waits for a node to be drawn and to stand still, and clicks its middle, as a person would. */
export async function clickNode(
  tab: Pick<Tab, 'accessibility' | 'clickAt'>,
  role: string,
  name: string | RegExp,
): Promise<void> {
  let before = '';
  let same = 0;
  const box = await waitFor(`a ${role} named ${name} to click`, async () => {
    const node = await findNode(tab, role, name);
    if (!node?.box || node.box.width === 0 || node.box.height === 0) return undefined;
    const now = JSON.stringify(node.box);
    same = now === before ? same + 1 : 1;
    before = now;
    return same >= STILL && node.box;
  });
  await tab.clickAt(box.x + box.width / 2, box.y + box.height / 2);
}
