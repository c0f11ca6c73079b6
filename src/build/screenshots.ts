/** `npm run screenshots`: one picture of each surface for the README, reached as a person would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './browser/chromium.ts';
import { findNode, type Tab, waitFor } from './browser/driver.ts';
import { findBrowser } from './browser/find.ts';
import { startSites } from './browser/site-server.ts';
import { welcomeTab } from './browser/welcome.ts';
import { demoSite, readDemos } from './demo.ts';
import { ROOT } from './records.ts';

const FOLDER = join(ROOT, '.github/screenshots');

const { path: executable } = await findBrowser('chromium', '123');
const build = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: ROOT, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const demos = readDemos();
const sites = await startSites(demoSite(demos));
const driver = await launchChromium({
  executable,
  extension: join(ROOT, '.output/chrome-mv3'),
  sites,
});
await (await welcomeTab(driver)).close();
mkdirSync(FOLDER, { recursive: true });

async function open(name: string): Promise<Tab> {
  const demo = demos.find((each) => each.name === name);
  if (!demo) throw new Error(`there is no demo page ${name}: see tests/demo`);
  const tab = await driver.newTab();
  await tab.resize(1200, 760);
  await tab.goto(demo.url);
  return tab;
}

async function save(name: string, surface: { screenshot(): Promise<Buffer> }): Promise<void> {
  writeFileSync(join(FOLDER, `${name}.png`), await surface.screenshot());
  console.log(`.github/screenshots/${name}.png`);
}

async function warned(name: string): Promise<Tab> {
  const tab = await open(name);
  await waitFor('the warning', async () => await findNode(tab, 'alertdialog', /./));
  return tab;
}

try {
  await save('consent', await warned('consent-tiktok'));
  const tool = await warned('dashboard-password');
  await save('warning', tool);
  await tool.bringToFront();
  const popup = await tool.openPopup();
  await waitFor('the popup', async () => await findNode(popup, 'heading', /./));
  await save('popup', popup);
  await popup.close();
  const listed = await open('listed');
  await waitFor('the interstitial', async () => await findNode(listed, 'heading', /stopped/));
  await save('interstitial', listed);
} finally {
  await driver.close();
  await sites.close();
}
