import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { SURFACE_STATES, SURFACES } from '../../src/build/surfaces/journeys.ts';
import { surfacesSite } from '../../src/build/surfaces/site.ts';
import type { WarningView } from '../../src/messaging/views.ts';
import { translate } from '../support/english.ts';
import { violationsOn } from './support/axe.ts';
import { ROOT, useSession } from './support/session.ts';

const session = useSession(surfacesSite());
/** Inside of a page the warning has a closed root, which axe cannot enter: its twin stands in. */
const open = SURFACE_STATES.filter(({ surface }) => surface !== 'warning');

describe('axe finds nothing on', () => {
  test.each(open)('$surface: $state', async ({ reach }) => {
    const reached = await reach(session.driver);
    try {
      expect(await violationsOn(reached.on)).toEqual([]);
    } finally {
      await reached.close();
    }
  });

  test.each(['danger', 'danger, why', 'caution', 'consent'])(
    'warning: %s (twin)',
    async (state) => {
      const tab = await session.driver.newTab();
      await tab.goto('https://plain.example/');
      await tab.evaluate(`document.documentElement.lang = 'en';
      document.body.innerHTML = '<main><h1>A page</h1><button>Log in</button></main>';
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
      ${await warningScript()};
      warning.drawWarning(document, ${JSON.stringify(twinOf(state))},
        document.querySelector('button'), 'beside', () => {});
      if (${state === 'danger, why'}) {
        document.querySelector('[popover]').shadowRoot.querySelector('[aria-expanded]').click();
      }`);
      expect(await violationsOn(tab)).toEqual([]);
      await tab.close();
    },
  );
});

it('no surface is left out', () => {
  const checked = SURFACE_STATES.map(({ surface }) => surface);
  expect(SURFACES.filter((surface) => !checked.includes(surface))).toEqual([]);
});

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

function twinOf(state: string): WarningView {
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
