/**
 * `npm run screenshots [-- PART]`: every surface in every state, reached as a person would, in light
 * and dark, from right to left, at 320 px and at 200 %. Makes `.output/screenshots/index.html` and,
 * without PART (a part of "surface: state"), the pictures of the README.
 *
 * `npm run screenshots -- --languages [PART]`: popup, warning and our own page in every language.
 *
 * `npm run screenshots -- --renew`: draws the pictures anew with which the tests compare.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './browser/chromium.ts';
import { type Driver, type LaunchOptions, waitFor } from './browser/driver.ts';
import { findBrowser } from './browser/find.ts';
import { startSites } from './browser/site-server.ts';
import { welcomeTab } from './browser/welcome.ts';
import { languagesThere } from './locales.ts';
import { ROOT } from './records.ts';
import { SURFACE_STATES } from './surfaces/journeys.ts';
import type { Reached } from './surfaces/reach.ts';
import { contactSheet, type Picture } from './surfaces/sheet.ts';
import { surfacesSite } from './surfaces/site.ts';

const FOLDER = join(ROOT, '.output/screenshots');
const README = join(ROOT, '.github/screenshots');
/** Pages are drawn whole up to this height, in CSS pixels. */
const TALLEST = 2400;
/** The narrowest window that a phone has, in CSS pixels. */
const NARROW = 320;

interface Size {
  conditions: string;
  width: number;
  height: number;
}

type Run = readonly [Partial<LaunchOptions>, Size[], language?: string];

/** One browser each, and what is drawn in it. A page at 200 % has half the window's pixels. */
const RUNS: readonly Run[] = [
  [
    { colorScheme: 'light' },
    [
      { conditions: 'light', width: 1200, height: 760 },
      { conditions: '320 px', width: NARROW, height: 640 },
      { conditions: '200 %', width: 600, height: 380 },
    ],
  ],
  [{ colorScheme: 'dark' }, [{ conditions: 'dark', width: 1200, height: 760 }]],
  [
    { colorScheme: 'light', locale: 'ar' },
    [{ conditions: 'right to left', width: 1200, height: 760 }],
  ],
];
/** What is drawn in every language: most of the words that a person meets in danger. */
const IN_LANGUAGES = [
  'popup: danger',
  'popup: consent',
  'warning: danger, why',
  'warning: consent',
  'interstitial: listed',
];
/** The four that the README shows. */
const IN_README: Readonly<Record<string, string>> = {
  'popup: danger': 'popup',
  'warning: danger': 'warning',
  'warning: consent': 'consent',
  'interstitial: listed': 'interstitial',
};

const inLanguages = process.argv.includes('--languages');
const [part = ''] = process.argv.slice(2).filter((each) => each !== '--languages');
const isRenewal = part === '--renew';
const { path: executable } = await findBrowser('chromium', '123');
const build = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: ROOT, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
if (isRenewal) {
  const args = ['run', '--config', 'tests/e2e/vitest.config.ts', 'tests/e2e/pictures.test.ts'];
  const env = { ...process.env, FAVEGUARD_BROWSER: 'chromium', FAVEGUARD_RENEW: '1' };
  process.exit(spawnSync('vitest', args, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1);
}
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
mkdirSync(README, { recursive: true });

const states = SURFACE_STATES.filter(({ surface, state }) => {
  const name = `${surface}: ${state}`;
  return name.includes(part) && (!inLanguages || IN_LANGUAGES.includes(name));
});
const pictures: Picture[] = [];
const failed: string[] = [];
const sites = await startSites(surfacesSite());
for (const [options, sizes, language] of inLanguages ? languageRuns() : RUNS) {
  const extension = join(ROOT, '.output/chrome-mv3');
  const driver = await launchChromium({ executable, extension, sites, ...options });
  await (await welcomeTab(driver)).close();
  if (language !== undefined) await speak(driver, language);
  for (const { surface, state, reach } of states) {
    const name = `${surface}: ${state}`;
    try {
      const reached = await reach(driver);
      for (const size of sizes) {
        const file = `${name} ${size.conditions}`.replace(/[^a-z0-9]+/gi, '-');
        writeFileSync(join(FOLDER, `${file}.png`), await picture(reached, surface, size));
        pictures.push({ surface, state, conditions: size.conditions, file: `${file}.png` });
      }
      await reached.close();
      console.log(`${name}: ${sizes.map(({ conditions }) => conditions).join(', ')}`);
    } catch (error) {
      failed.push(`${name} (${sizes[0]?.conditions}): ${String(error)}`);
    }
  }
  await driver.close();
}
await sites.close();
writeFileSync(join(FOLDER, 'index.html'), contactSheet(pictures));
for (const { surface, state, conditions, file } of pictures) {
  const name = IN_README[`${surface}: ${state}`];
  if (part === '' && !inLanguages && name && conditions === 'light') {
    copyFileSync(join(FOLDER, file), join(README, `${name}.png`));
  }
}
console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
if (failed.length > 0) console.error(`Not reached:\n${failed.join('\n')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** A browser for each language, which the person chose. */
function languageRuns(): Run[] {
  return languagesThere().map((language) => [
    { colorScheme: 'light' },
    [
      { conditions: language, width: 1200, height: 760 },
      { conditions: `${language}, 320 px`, width: NARROW, height: 640 },
    ],
    language,
  ]);
}

/** Chooses the language as the settings do. */
async function speak(driver: Driver, language: string): Promise<void> {
  const tab = await driver.newTab();
  await tab.goto(driver.extensionUrl('/privacy.html'));
  await tab.evaluate(`chrome.storage.local.set({ language: '${language}' })`);
  await tab.close();
}

/** Draws a state under one set of conditions: a page of ours whole, a popup as high as it may be. */
async function picture({ on, tab }: Reached, surface: string, size: Size): Promise<Buffer> {
  if ('clickNode' in on) {
    if (size.width === NARROW) await on.resize(NARROW);
    // Browsers enlarge a popup by enlarging what is in it.
    if (size.conditions === '200 %') await on.evaluate('document.body.style.zoom = 2');
    // The window of a popup follows its content a moment later.
    await waitFor('the popup in its new size', () =>
      on.evaluate<boolean>(`new Promise((resolve) => {
        const before = [innerWidth, innerHeight].join();
        setTimeout(() => resolve([innerWidth, innerHeight].join() === before), 300);
      })`),
    );
  } else {
    await tab.resize(size.width, size.height);
    if (surface !== 'warning') {
      const height = await tab.evaluate<number>('document.documentElement.scrollHeight');
      await tab.resize(size.width, Math.min(Math.max(height, size.height), TALLEST));
    }
  }
  return await on.screenshot();
}
