import { browser } from '../../src/browser.ts';
import { loadLanguage } from '../../src/locale/locale.ts';
import type { PopupView } from '../../src/messaging/views.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { fitToWindow } from '../../src/ui/popup/fit.ts';
import { failedView, Popup } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/popup/popup.css';

// Both are under way at once: the popup opens with its content.
const [answer] = await Promise.all([viewOfActiveTab().catch(() => undefined), loadLanguage()]);
const view = answer ?? failedView();
drawPage(<Popup view={view} />, view.heading);
fitToWindow();

async function viewOfActiveTab(): Promise<PopupView | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : await ask({ type: 'popup:open', tabId: tab.id });
}
