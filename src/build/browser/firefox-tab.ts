import type { Popup, Tab } from './driver.ts';
import { sleep, waitFor } from './driver.ts';
import { clickActions, keyActions, typeActions } from './firefox-keys.ts';
import * as scripts from './firefox-scripts.ts';
import { pressNode, readAccessibility, takePicture } from './firefox-surface.ts';
import {
  chooseInMenu,
  closePopup,
  evaluateInPopup,
  focusPopup,
  openPopup,
  popupState,
  pressInPopup,
} from './firefox-surface-scripts.ts';
import type { Marionette } from './marionette.ts';

export interface TabDescription {
  /** Firefox's browserId, the same through all navigations. */
  id: number;
  /** Marionette's name of the same tab. */
  handle: string;
}

interface LoadState {
  document: number;
  loading: boolean;
  url: string;
  title: string;
}

interface PopupState {
  url: string;
  shownAt: number;
  ready: boolean;
}

/** Pages that never finish loading are a case of the tests, not an error. */
const patienceMs = 5_000;

/** Makes the driver's view of one tab. */
export function createFirefoxTab(
  marionette: Marionette,
  { id, handle }: TabDescription,
  extensionId: () => string,
): Tab {
  const surface = { tabId: id, isPopup: false };

  function state() {
    return marionette.inBrowser<LoadState>(scripts.loadState, id);
  }

  function readAction() {
    type Action = { badge: string; title: string };
    return marionette.inBrowser<Action>(scripts.readAction, id, extensionId());
  }

  async function bringToFront() {
    await marionette.inBrowser(scripts.selectTab, id);
  }

  /** A click goes to whatever the window has drawn: of a tab just brought to the front, nothing. */
  async function showTab() {
    await bringToFront();
    await marionette.inBrowser(scripts.untilDrawn, id);
  }

  async function perform(actions: Record<string, unknown>[]) {
    await marionette.inPage(handle, 'WebDriver:PerformActions', { actions });
  }

  return {
    async goto(url, until = 'load') {
      const before = await marionette.inBrowser<number>(scripts.startLoading, id, url);
      const end = Date.now() + patienceMs;
      let idleSince: number | undefined;
      while (Date.now() < end) {
        const now = await state();
        // A new tab may still be on its way to the about:blank it began with.
        const committed = now.document !== before && now.url !== 'about:blank';
        if (committed && (until === 'commit' || !now.loading)) return;
        // A download or a fragment brings no new document.
        idleSince = now.loading ? undefined : (idleSince ?? Date.now());
        if (idleSince !== undefined && Date.now() - idleSince > 300) return;
        await sleep(20);
      }
    },
    url: async () => (await state()).url,
    title: async () => (await state()).title,
    badge: async () => (await readAction()).badge,
    actionTitle: async () => (await readAction()).title,
    screenshot: () => takePicture(marionette, surface),
    accessibility: () => readAccessibility(marionette, surface),
    evaluate<T>(script: string) {
      const params = { script: 'return eval(arguments[0]);', args: [script] };
      return marionette.inPage<T>(handle, 'WebDriver:ExecuteScript', params);
    },
    async clickAt(x, y) {
      await showTab();
      await perform(clickActions(x, y));
    },
    async chooseInMenu(x, y, name) {
      await showTab();
      await perform(clickActions(x, y, 2));
      await waitFor(`"${name}" in the context menu`, () =>
        marionette.inBrowser<boolean>(chooseInMenu, id, name),
      );
    },
    async press(key) {
      await marionette.inBrowser(scripts.focusPage, id);
      await perform(keyActions(key));
    },
    async type(text) {
      await marionette.inBrowser(scripts.focusPage, id);
      await perform(typeActions(text));
    },
    async back() {
      await marionette.inBrowser(scripts.goBack, id);
    },
    async forward() {
      await marionette.inBrowser(scripts.goForward, id);
    },
    bringToFront,
    async resize(width, height) {
      await marionette.inBrowser(scripts.resizePage, id, width, height);
    },
    openPopup: () => openFirefoxPopup(marionette, id, extensionId()),
    async close() {
      await marionette.inBrowser(scripts.closeTab, id);
    },
  };
}

/** Opens the toolbar button's own popup, by what its keyboard shortcut does. */
async function openFirefoxPopup(
  marionette: Marionette,
  tabId: number,
  extensionId: string,
): Promise<Popup> {
  const surface = { tabId, isPopup: true };
  function state() {
    return marionette.inBrowser<PopupState | null>(popupState, tabId);
  }
  // Its process hears of the focus later than the window does, and loses keys until then.
  async function focus() {
    await marionette.inBrowser(focusPopup, tabId);
    await waitFor('the popup to have the focus', () =>
      marionette.inBrowser<boolean>(evaluateInPopup, tabId, 'document.hasFocus()'),
    );
  }
  const pressedAt = await marionette.inBrowser<number>(openPopup, tabId, extensionId);
  const { shownAt } = await waitFor('the popup to open', async () => {
    const now = await state();
    return now?.ready && now;
  });
  return {
    opened: { pressedAt, shownAt },
    async url() {
      const now = await state();
      if (!now) throw new Error('The popup is not open');
      return now.url;
    },
    accessibility: () => readAccessibility(marionette, surface),
    screenshot: () => takePicture(marionette, surface),
    evaluate: (script) => marionette.inBrowser(evaluateInPopup, tabId, script),
    async press(keys) {
      const parts = keys.split('+');
      const key = parts.pop() ?? '';
      await focus();
      await marionette.inBrowser(pressInPopup, tabId, key, parts);
    },
    async type(text) {
      await focus();
      for (const letter of text) await marionette.inBrowser(pressInPopup, tabId, letter, []);
    },
    async resize(width) {
      const style = `document.body.style.setProperty('--popup-width', '${width}px')`;
      await marionette.inBrowser(evaluateInPopup, tabId, style);
    },
    clickNode: (fits) => pressNode(marionette, surface, fits),
    async close() {
      await marionette.inBrowser(closePopup, tabId);
      await waitFor('the popup to close', async () => !(await state()));
    },
  };
}
