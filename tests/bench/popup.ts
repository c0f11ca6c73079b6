/**
 * `npm run bench -- popup`: how long after the click the toolbar button's popup has content, beside
 * real extensions. One browser each, opened in turn on the same page, by the same driver; medians.
 * The peers come from Debian (`apt-get download`, into a temporary folder) and run in Firefox, since
 * Chromium no longer loads them; there ours is measured alone, and from when Chromium begins to load
 * it: the driver's way to open a popup has it make a process first, which a click does not wait for.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../src/build/browser/chromium.ts';
import { type Driver, type Popup, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { findBrowser } from '../../src/build/browser/find.ts';
import { launchFirefox } from '../../src/build/browser/firefox.ts';
import { type Sites, startSites } from '../../src/build/browser/site-server.ts';
import { ROOT } from '../../src/build/records.ts';
import { demo } from '../../src/build/surfaces/reach.ts';
import { surfacesSite } from '../../src/build/surfaces/site.ts';
import { fetchPeers } from './popup/peers.ts';

const ROUNDS = 15;
const GOAL_MS = 100;
const OURS = 'FaveGuard';

/** In ms after the click. */
interface Opening {
  content: number;
  shown: number;
}

interface Subject {
  name: string;
  driver: Driver;
  tab: Tab;
  /** Whether its background is ended before each click, as idleness would. */
  isAsleep: boolean;
  openings: Opening[];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function firstContent(popup: Popup): Promise<{ origin: number; after: number }> {
  return await waitFor('content in the popup', () =>
    popup.evaluate(`({
      origin: performance.timeOrigin,
      after: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    })`),
  );
}

async function measure({ driver, tab, isAsleep, openings }: Subject): Promise<void> {
  if (isAsleep) await driver.stopBackground();
  const popup = await tab.openPopup();
  const { pressedAt, shownAt } = popup.opened;
  const { origin, after } = await firstContent(popup);
  const start = driver.browser === 'firefox' ? pressedAt : origin;
  openings.push({ content: origin + after - start, shown: shownAt - start });
  await popup.close();
}

/** A browser with one extension, on a page of danger that ours has judged. */
async function begin(
  browser: 'chromium' | 'firefox',
  name: string,
  extension: string,
  sites: Sites,
): Promise<Subject> {
  const { path: executable } = await findBrowser(browser);
  const launch = browser === 'firefox' ? launchFirefox : launchChromium;
  const driver = await launch({ executable, extension, sites });
  const tab = await driver.newTab();
  await tab.goto(demo('dashboard-password'));
  if (name === OURS) await waitFor('its badge', async () => (await tab.badge()) === '!', 30_000);
  return { name, driver, tab, isAsleep: false, openings: [] };
}

/** Measures all in turn, the first opening of each left out, and prints a table. */
async function race(browser: string, subjects: readonly Subject[]): Promise<void> {
  for (const subject of subjects) await measure({ ...subject, openings: [] });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of subjects) await measure(subject);
  }
  console.log(`\n${browser}, ${ROUNDS} openings each: median ms after the click (slowest)`);
  const [ours] = subjects;
  for (const { name, isAsleep, openings } of subjects) {
    const content = openings.map((one) => one.content);
    const shown = openings.map((one) => one.shown);
    const ratio = median(content) / median(ours?.openings.map((one) => one.content) ?? []);
    console.log(
      [
        (isAsleep ? `${name}, background asleep` : name).padEnd(36),
        `first content ${median(content).toFixed(0).padStart(4)} (${Math.max(...content).toFixed(0)})`,
        `${ratio.toFixed(2)}x`,
        `on screen ${median(shown).toFixed(0).padStart(4)} (${Math.max(...shown).toFixed(0)})`,
      ].join('  '),
    );
  }
}

function meets(goal: string, isMet: boolean): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'} ${goal}`);
  if (!isMet) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'faveguard-bench-'));
const sites = await startSites(surfacesSite());
const running: Driver[] = [];
try {
  const peers = fetchPeers(folder);
  for (const target of ['chrome', 'firefox']) {
    const build = spawnSync('wxt', ['build', '-b', target], { cwd: ROOT, stdio: 'ignore' });
    if (build.status !== 0) throw new Error(`wxt build -b ${target} failed: run it to see why`);
  }
  for (const browser of ['firefox', 'chromium'] as const) {
    const output = `.output/${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
    const subjects = [await begin(browser, OURS, join(ROOT, output), sites)];
    if (browser === 'firefox') {
      for (const peer of peers) {
        subjects.push(await begin(browser, peer.name, peer.folder, sites));
      }
    }
    running.push(...subjects.map(({ driver }) => driver));
    const [ours] = subjects;
    if (ours) subjects.push({ ...ours, isAsleep: true, openings: [] });
    await race(browser, subjects);
    for (const { name, isAsleep, openings } of subjects) {
      const content = median(openings.map((one) => one.content));
      if (name === OURS) {
        const which = `${browser}${isAsleep ? ', background asleep' : ''}`;
        meets(`first content at most ${GOAL_MS} ms after the click (${which})`, content <= GOAL_MS);
      } else {
        const own = median(ours?.openings.map((one) => one.content) ?? []);
        meets(`no later than ${name}`, own <= content);
      }
    }
    for (const driver of running.splice(0)) await driver.close();
  }
} finally {
  for (const driver of running) await driver.close();
  await sites.close();
  rmSync(folder, { recursive: true });
}
