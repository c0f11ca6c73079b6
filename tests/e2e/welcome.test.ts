import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickNode,
  type Driver,
  findNode,
  type Tab,
  waitFor,
} from '../../src/build/browser/driver.ts';
import { type Sites, startSites } from '../../src/build/browser/site-server.ts';
import { welcomeTab } from '../../src/build/browser/welcome.ts';
import { built, launch } from './support/session.ts';
import { waitForWarning } from './support/warning.ts';

let sites: Sites;
let driver: Driver;

beforeAll(async () => {
  sites = await startSites(() => undefined);
  driver = await launch(sites);
});
afterAll(async () => {
  await driver?.close();
  await sites?.close();
});

async function tabAt(ending: string): Promise<Tab> {
  return await waitFor(`a tab at ${ending}`, async () => {
    for (const tab of await driver.tabs()) {
      if ((await tab.url()).endsWith(ending)) return tab;
    }
    return undefined;
  });
}

async function welcomePages(): Promise<string[]> {
  const urls = await Promise.all((await driver.tabs()).map((tab) => tab.url()));
  return urls.filter((url) => url.includes('/welcome.html'));
}

test('opens once, after the install, and not after an update', async () => {
  await driver.installExtension(built());
  const tab = await welcomeTab(driver);
  await waitFor('its heading', () => findNode(tab, 'heading', 'FaveGuard is on'));
  await waitFor('that it has access', () => findNode(tab, 'text', /warn you on every site/));
  await tab.close();
  const starts = await driver.backgroundStarts();
  await driver.reloadExtension();
  await waitFor('the background anew', async () => (await driver.backgroundStarts()) > starts);
  const after = await driver.newTab();
  await after.goto(driver.extensionUrl('/privacy.html'));
  await waitFor('our pages anew', () => findNode(after, 'heading', 'Your privacy'));
  expect(await welcomePages(), 'an update with access is no reason to open a page').toEqual([]);
  await after.close();
});

test('its demo page shows a warning, and Leave says what it did', async () => {
  const welcome = await driver.newTab();
  await welcome.goto(driver.extensionUrl('/welcome.html'));
  await clickNode(welcome, 'link', 'Open the demo page');
  const tab = await tabAt('/demo.html');
  const warning = await waitForWarning(tab);
  expect(warning.name).toMatch(/TikTok password/);
  await clickNode(tab, 'button', 'Leave');
  await waitFor('what it did', () => findNode(tab, 'heading', 'That is all it takes'));
  await Promise.all([tab, welcome].map((each) => each.close()));
});

test('comes back after an update that finds no access', async () => {
  await driver.setHostAccess(false);
  await driver.reloadExtension();
  const tab = await tabAt('/welcome.html#access');
  await waitFor('its heading', () => findNode(tab, 'heading', 'FaveGuard cannot see your pages'));
  expect(await findNode(tab, 'button', 'Allow it on all sites')).toBeDefined();
});
