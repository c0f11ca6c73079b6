/**
 * `npm start`: builds the extension, serves the demo site, and shows the product at work in a real
 * Chromium. With a display the browser stays open; without one a table and screenshots are made.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './browser/chromium.ts';
import { type Driver, findNode, sleep, type Tab, waitFor } from './browser/driver.ts';
import { findBrowser } from './browser/find.ts';
import { startSites } from './browser/site-server.ts';
import { welcomeTab } from './browser/welcome.ts';
import { type Demo, demoIndex, demoSite, readDemos } from './demo.ts';
import { ROOT } from './records.ts';

const SHOTS = join(ROOT, '.output/demo');
const BADGES = { none: '', caution: '?', danger: '!', listed: '!' };
/** A page that stays silent is watched for this long, in ms. */
const SILENCE = 2600;

const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

console.log('FaveGuard demo. Nothing leaves this machine: all sites are served from 127.0.0.1.');
console.log(
  'It needs Chromium: Google Chrome and Microsoft Edge no longer load an extension from a folder by command line.',
);
const { path: executable, version } = await findBrowser('chromium', '123');
console.log(`Chromium ${version} at ${executable}`);
console.log('Building the extension …');
const build = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: ROOT, encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout + build.stderr);
  process.exit(1);
}

const demos = readDemos();
const sites = await startSites(demoSite(demos));
const driver = await launchChromium({
  executable,
  extension: join(ROOT, '.output/chrome-mv3'),
  sites,
  headless: !hasDisplay,
});
await welcomeTab(driver);
if (hasDisplay) await stayOpen(driver);
else await walkThrough(driver);
await driver.close();
await sites.close();

async function stayOpen(browser: Driver): Promise<void> {
  const tab = await browser.newTab();
  await tab.goto(demoIndex);
  console.log(`The demo pages are listed at ${demoIndex} in the browser window. Close it to end.`);
  while ((await browser.tabs().catch(() => [])).length > 0) await sleep(1000);
}

async function walkThrough(browser: Driver): Promise<void> {
  console.log(`No display: walking through ${demos.length} pages headless.\n`);
  mkdirSync(SHOTS, { recursive: true });
  const rows: string[][] = [['page', 'expected', 'verdict', 'reasons']];
  let different = 0;
  for (const demo of demos) {
    const tab = await browser.newTab();
    await tab.goto(demo.url);
    const verdict = await verdictOf(tab, demo);
    if (verdict !== demo.expect) different += 1;
    rows.push([demo.title, demo.expect, verdict, await reasonsOf(tab)]);
    writeFileSync(join(SHOTS, `${demo.name}.png`), await tab.screenshot());
    await tab.close();
  }
  printTable(rows);
  console.log(`\nScreenshots: ${SHOTS}`);
  console.log(
    different === 0
      ? 'Every page was judged as expected.'
      : `${different} differ from what is expected.`,
  );
  process.exitCode = different === 0 ? 0 : 1;
}

async function verdictOf(tab: Tab, { expect, delayMs }: Demo): Promise<Demo['expect']> {
  const badge = BADGES[expect];
  if (badge === '') await sleep(SILENCE + delayMs);
  else await waitFor(`badge ${badge}`, async () => (await tab.badge()) === badge).catch(() => {});
  if ((await tab.url()).includes('/warning.html')) return 'listed';
  const shown = await tab.badge();
  if (shown === '!') return 'danger';
  return shown === '?' ? 'caution' : 'none';
}

/** What the warning on screen says, by its accessibility tree. */
async function reasonsOf(tab: Tab): Promise<string> {
  const warning = await findNode(tab, 'alertdialog', /./);
  const heading = await findNode(tab, 'heading', /FaveGuard stopped/);
  return warning?.name ?? heading?.name ?? '–';
}

function printTable(rows: readonly string[][]): void {
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}
