import { describe, expect, it, test } from 'vitest';
import { SURFACE_STATES, SURFACES } from '../../src/build/surfaces/journeys.ts';
import { surfacesSite } from '../../src/build/surfaces/site.ts';
import type { CheckResult, InterstitialView, PopupStateKind } from '../../src/messaging/views.ts';
import { violationsOn } from './support/axe.ts';
import { useSession } from './support/session.ts';
import { drawTwin, WARNINGS } from './support/twin.ts';

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

  test.each(WARNINGS)('warning: %s (twin)', async (state) => {
    const tab = await session.driver.newTab();
    await drawTwin(tab, state);
    expect(await violationsOn(tab)).toEqual([]);
    await tab.close();
  });
});

/** Where each kind of each surface is checked: the compiler asks for a new kind here. */
const POPUPS: Record<PopupStateKind, string> = {
  none: 'none',
  answer: 'answer',
  caution: 'caution',
  danger: 'danger',
  listed: 'listed',
  continued: 'continued',
  forbidden: 'forbidden',
  'no-access': 'no access',
};
const INTERSTITIALS: Record<InterstitialView['kind'], string> = {
  listed: 'listed',
  hostile: 'hostile',
  asked: 'off on this site?',
};
const ANSWERS: Record<CheckResult, string> = {
  listed: 'check: listed',
  stopped: 'check: stopped',
  'looks-like': 'check: looks like one',
  genuine: 'check: genuine',
  question: 'check: question',
  nothing: 'check: nothing',
};

describe('no cell is missing', () => {
  const cells = SURFACE_STATES.map(({ surface, state }) => `${surface}: ${state}`);

  test.each([
    ...Object.values(POPUPS).map((state) => `popup: ${state}`),
    ...Object.values(ANSWERS).map((state) => `popup: ${state}`),
    ...Object.values(INTERSTITIALS).map((state) => `interstitial: ${state}`),
    'popup: private window',
    'popup: danger, password typed',
    'options: with content',
  ])('%s', (cell) => {
    expect(cells).toContain(cell);
  });

  it('a surface', () => {
    const checked = SURFACE_STATES.map(({ surface }) => surface);
    expect(SURFACES.filter((surface) => !checked.includes(surface))).toEqual([]);
  });

  it('a warning: each that is drawn has its twin', () => {
    const drawn = SURFACE_STATES.filter(({ surface }) => surface === 'warning');
    expect(drawn.map(({ state }) => state).sort()).toEqual([...WARNINGS].sort());
  });
});
