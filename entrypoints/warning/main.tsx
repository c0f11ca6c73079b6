import type { Scope } from '../../src/core/override.ts';
import { loadLanguage } from '../../src/locale/locale.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Interstitial } from '../../src/ui/interstitial/interstitial.tsx';
import { OpenedByHand } from '../../src/ui/interstitial/opened-by-hand.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/interstitial/interstitial.css';

await loadLanguage();
await draw();
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void draw();
});

async function draw(): Promise<void> {
  const open = { type: 'interstitial:open', entries: history.length } as const;
  const view = await ask(open).catch(() => undefined);
  // Past what was stopped, which is the entry before ours.
  if (view === 'step-back') return history.go(-2);
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
