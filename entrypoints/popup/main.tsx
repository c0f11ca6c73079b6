import { browser } from '../../src/browser.ts';
import { language, loadLanguage } from '../../src/locale/locale.ts';
import { HELLO } from '../../src/messaging/keys.ts';
import type { PopupView } from '../../src/messaging/views.ts';
import { keptPopup } from '../../src/storage/kept-popup.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { fitToWindow } from '../../src/ui/popup/fit.ts';
import { failedView, Popup, type PopupActs } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/popup/popup.css';

const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([one]) => one);
const answer = viewOfTab().catch(() => undefined);
const acts: PopupActs = {
  show: (control) => act(async (tabId) => ask({ type: 'popup:show', tabId, control })),
  leave: () => act(async (tabId) => ask({ type: 'popup:leave', tabId })),
  switchOff: () => act(async (tabId) => ask({ type: 'popup:switch-off', tabId })),
  check: (text) => ask({ type: 'check:text', text }),
};
// What is kept of the tab is drawn at once, since the background may have to start first.
const [kept] = await Promise.all([keptOfTab(), loadLanguage()]);
if (kept && kept.language === language()) draw(kept.view);
draw((await answer) ?? failedView());
fitToWindow();

function draw(view: PopupView): void {
  drawPage(<Popup view={view} acts={acts} />, view.heading);
}

async function viewOfTab() {
  const { id } = (await tab) ?? {};
  return id === undefined ? undefined : await ask({ type: 'popup:open', tabId: id });
}

/** What is kept of the tab, if it is of the page that the tab shows. */
async function keptOfTab() {
  const { id, url } = (await tab) ?? {};
  if (id === undefined) return undefined;
  const [kept, visit] = await Promise.all([
    keptPopup(id),
    // Rejects where no script of ours is in the page.
    browser.tabs.sendMessage(id, HELLO, { frameId: 0 }).catch(() => undefined),
  ]);
  return kept?.url === url && kept?.visit === visit ? kept : undefined;
}

/** Does something in the tab, and makes room to see it. */
async function act(perform: (tabId: number) => Promise<unknown>): Promise<void> {
  const { id } = (await tab) ?? {};
  if (id !== undefined) await perform(id);
  window.close();
}
