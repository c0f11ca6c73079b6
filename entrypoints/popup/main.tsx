import { browser } from '../../src/browser.ts';
import { loadLanguage } from '../../src/locale/locale.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { fitToWindow } from '../../src/ui/popup/fit.ts';
import { failedView, Popup, type PopupActs } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/popup/popup.css';

const asked = browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id);
// Both are under way at once: the popup opens with its content.
const [answer] = await Promise.all([viewOfTab().catch(() => undefined), loadLanguage()]);
const view = answer ?? failedView();
const acts: PopupActs = {
  show: (control) => act(async (tabId) => ask({ type: 'popup:show', tabId, control })),
  leave: () => act(async (tabId) => ask({ type: 'popup:leave', tabId })),
  switchOff: () => act(async (tabId) => ask({ type: 'popup:switch-off', tabId })),
  check: (text) => ask({ type: 'check:text', text }),
};
drawPage(<Popup view={view} acts={acts} />, view.heading);
fitToWindow();

async function viewOfTab() {
  const tabId = await asked;
  return tabId === undefined ? undefined : await ask({ type: 'popup:open', tabId });
}

/** Does something in the tab, and makes room to see it. */
async function act(perform: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabId = await asked;
  if (tabId !== undefined) await perform(tabId);
  window.close();
}
