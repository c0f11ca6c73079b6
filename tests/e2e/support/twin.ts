import { join } from 'node:path';
import { build } from 'vite';
import type { Tab } from '../../../src/build/browser/driver.ts';
import type { WarningView } from '../../../src/messaging/views.ts';
import { translate } from '../../support/english.ts';
import { ROOT } from './session.ts';

/** The warnings that are drawn, by the names of their states. */
export const WARNINGS = ['danger', 'danger, why', 'caution', 'consent'] as const;

export type WarningState = (typeof WARNINGS)[number];

/**
 * Draws a warning into a plain page with an open root: inside of a page it has a closed one, which
 * axe and style sheets cannot enter.
 */
export async function drawTwin(tab: Tab, state: WarningState): Promise<void> {
  await tab.goto('https://plain.example/');
  await tab.evaluate(`document.documentElement.lang = 'en';
    document.body.innerHTML = '<main><h1>A page</h1><button>Log in</button></main>';
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
    ${await warningScript()};
    warning.drawWarning(document, ${JSON.stringify(viewOf(state))},
      document.querySelector('button'), 'beside', () => {});
    if (${state === 'danger, why'}) {
      document.querySelector('[popover]').shadowRoot.querySelector('[aria-expanded]').click();
    }`);
}

/** The code that draws the warning, for the page's own world. */
async function warningScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'src/page/warning.ts'), formats: ['iife'], name: 'warning' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  return bundle && 'output' in bundle ? bundle.output[0].code : '';
}

function viewOf(state: WarningState): WarningView {
  const isConsent = state === 'consent';
  return {
    verdict: state === 'caution' ? 'caution' : 'danger',
    heading: isConsent ? translate('genuine_app', 'TikTok') : translate('warning_danger'),
    ...(isConsent && { permissions: { heading: 'Saved Peek asks to:', items: ['Read videos'] } }),
    body: [translate('genuine_not_theirs', 'TikTok')],
    reasons: [{ text: translate('rule_asks_platform_password'), evidence: 'Your password' }],
    leave: translate('warning_leave'),
    why: translate('warning_why'),
    hide: translate('warning_hide'),
    speaker: translate('warning_speaker'),
    direction: 'ltr',
    language: 'en',
  };
}
