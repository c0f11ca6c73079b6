import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { Tab } from '../../src/build/browser/driver.ts';
import { SURFACE_STATES } from '../../src/build/surfaces/journeys.ts';
import { surfacesSite } from '../../src/build/surfaces/site.ts';
import { browserName, ROOT, type Session, useSession } from './support/session.ts';
import { type Conditions, drawStill, readStill, type Still } from './support/still.ts';
import { drawTwin } from './support/twin.ts';

/** `npm run screenshots -- --renew` draws the pictures anew instead of comparing them. */
const isRenewal = process.env.FAVEGUARD_RENEW === '1';
const KEPT = join(ROOT, 'tests/fixtures/pictures');
const SEEN = join(ROOT, '.output/pictures');
/** Of a channel, as pixelmatch weighs it: less is how another machine rounds an edge. */
const COLOUR_TOLERANCE = 0.1;
/** Pixels in a thousand that may differ: corners and bullets, but not a line that moved by one. */
const MAY_DIFFER = 1;

const WIDE: Conditions[] = [
  { name: 'light', width: 1200 },
  { name: 'dark', width: 1200, isDark: true },
  { name: 'right-to-left', width: 1200, isRightToLeft: true },
  { name: '320-px', width: 320 },
];
const NARROW = WIDE.map((one) => ({ ...one, width: Math.min(one.width, 360) }));

/** The states with pictures: one of each surface, and where the same surface looks otherwise. */
const STATES = [
  'options: start',
  'popup: none',
  'popup: danger',
  'interstitial: listed',
  'recover: password and money',
  'report: report',
  'learn: from a danger',
  'welcome: start',
];

const WARNINGS = ['danger, why', 'caution'] as const;

let session: Session;

/** A picture is Chromium's: of another browser it would be another. */
const inChromium = browserName === 'chromium' ? describe : () => {};

inChromium('looks as it did', () => {
  session = useSession(surfacesSite());

  test.each(STATES)('%s', async (name) => {
    const state = SURFACE_STATES.find((one) => `${one.surface}: ${one.state}` === name);
    if (!state) throw new Error(`there is no state "${name}": see src/build/surfaces/journeys.ts`);
    const reached = await state.reach(session.driver);
    const still = await readStill(reached.on);
    await reached.close();
    await comparePictures(name, still, state.surface === 'popup' ? NARROW : WIDE);
  });

  test.each(WARNINGS)('warning: %s', async (state) => {
    const tab = await session.driver.newTab();
    await drawTwin(tab, state);
    const still = await readStill(tab, `document.querySelector('[popover]').shadowRoot`);
    await tab.close();
    // Its second sheet says where it stands in the page, and its card which way it runs.
    const css = still.css.replace(/:host \{[^}]*left:[^}]*\}/g, '').replaceAll(':host', 'body');
    const html = still.html.replace(' dir="ltr"', '');
    await comparePictures(`warning: ${state}`, { ...still, css, html }, NARROW);
  });
});

test('every picture that is kept is still drawn', () => {
  const names = [...STATES, ...WARNINGS.map((state) => `warning: ${state}`)].flatMap((name) =>
    WIDE.map((conditions) => fileOf(name, conditions)),
  );
  expect(readdirSync(KEPT).sort()).toEqual(names.sort());
});

function fileOf(name: string, conditions: Conditions): string {
  return `${name.replace(/[^a-z]+/g, '-')}-${conditions.name}.png`;
}

/** Draws a still under each set of conditions beside the picture that is kept of it. */
async function comparePictures(
  name: string,
  still: Still,
  all: readonly Conditions[],
): Promise<void> {
  const tab = await session.driver.newTab();
  await tab.goto('https://plain.example/');
  const problems: string[] = [];
  for (const conditions of all) {
    const problem = await compare(tab, fileOf(name, conditions), still, conditions);
    if (problem) problems.push(problem);
  }
  await tab.close();
  expect(
    problems,
    'Look at the pictures in .output/pictures. If they are as they should be: npm run screenshots -- --renew',
  ).toEqual([]);
}

async function compare(
  tab: Tab,
  file: string,
  still: Still,
  conditions: Conditions,
): Promise<string | undefined> {
  const png = await drawStill(tab, still, conditions);
  if (isRenewal) {
    // As small as bars and plain grounds can be.
    const small = { colorType: 2, deflateStrategy: 0, filterType: 0 } as const;
    writeFileSync(join(KEPT, file), PNG.sync.write(PNG.sync.read(png), small));
    return undefined;
  }
  mkdirSync(SEEN, { recursive: true });
  writeFileSync(join(SEEN, file), png);
  if (!existsSync(join(KEPT, file))) return `${file} is not kept yet`;
  const seen = PNG.sync.read(png);
  const kept = PNG.sync.read(readFileSync(join(KEPT, file)));
  const { width, height } = seen;
  if (width !== kept.width || height !== kept.height) {
    return `${file} is ${width} by ${height}, and was ${kept.width} by ${kept.height}`;
  }
  const difference = new PNG({ width, height });
  const threshold = COLOUR_TOLERANCE;
  const count = pixelmatch(kept.data, seen.data, difference.data, width, height, { threshold });
  if (count * 1000 <= MAY_DIFFER * width * height) return undefined;
  const where = file.replace('.png', '-difference.png');
  writeFileSync(join(SEEN, where), PNG.sync.write(difference));
  return `${file} differs in ${count} of ${width * height} pixels: see ${where}`;
}
