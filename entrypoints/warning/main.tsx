import { browser } from '../../src/browser.ts';
import type { Scope } from '../../src/core/override.ts';
import { loadLanguage } from '../../src/locale/locale.ts';
import { noteClosed } from '../../src/storage/tab-state.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Interstitial } from '../../src/ui/interstitial/interstitial.tsx';
import { OpenedByHand } from '../../src/ui/interstitial/opened-by-hand.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/interstitial/interstitial.css';

await loadLanguage();
await draw();
const tab = await browser.tabs.getCurrent();
addEventListener('pagehide', () => {
  if (tab?.id !== undefined) void noteClosed(tab.id, Date.now());
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void draw();
});

async function draw(): Promise<void> {
  const view = await ask({ type: 'interstitial:open' }).catch(() => undefined);
  if (!view) {
    drawPage(<OpenedByHand onLeave={leave} />, translate('interstitial_by_hand_heading'));
    return;
  }
  const onContinue = (scope: Scope) => void ask({ type: 'interstitial:continue', scope });
  drawPage(<Interstitial view={view} onLeave={leave} onContinue={onContinue} />, view.heading);
}

/** Leaves by the background; by the history alone where the extension was updated meanwhile. */
function leave(): void {
  const hasHistory = history.length > 1;
  ask({ type: 'interstitial:leave', hasHistory }).catch(() =>
    hasHistory ? history.back() : window.close(),
  );
}
