import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

async function open(page: string, width = 1200): Promise<Tab> {
  const tab = await driver.newTab();
  await tab.resize(width, 900);
  await tab.goto(driver.extensionUrl(page));
  await waitFor('its heading', () => findNode(tab, 'heading', /./));
  return tab;
}

async function tabAt(ending: string): Promise<Tab> {
  return await waitFor(`a tab at ${ending}`, async () => {
    for (const tab of await driver.tabs()) {
      if ((await tab.url()).endsWith(ending)) return tab;
    }
    return undefined;
  });
}

test('the welcome page opens once, after the install, and not after an update', async () => {
  await driver.installExtension(built());
  const tab = await welcomeTab(driver);
  await waitFor('its heading', () => findNode(tab, 'heading', 'FaveGuard is on'));
  await waitFor('that it has access', () => findNode(tab, 'text', /warn you on every site/));
  await tab.close();
  const starts = await driver.backgroundStarts();
  await driver.reloadExtension();
  await waitFor('the background anew', async () => (await driver.backgroundStarts()) > starts);
  const after = await open('/privacy.html');
  const urls = await Promise.all((await driver.tabs()).map((each) => each.url()));
  expect(
    urls.filter((url) => url.includes('/welcome.html')),
    'an update with access is no reason to open a page',
  ).toEqual([]);
  await after.close();
});

test('the demo page shows a warning, and Leave says what it did', async () => {
  const welcome = await open('/welcome.html');
  await clickNode(welcome, 'link', 'Open the demo page');
  const tab = await tabAt('/demo.html');
  const warning = await waitForWarning(tab);
  expect(warning.name).toMatch(/TikTok password/);
  await clickNode(tab, 'button', 'Leave');
  await waitFor('what it did', () => findNode(tab, 'heading', 'That is all it takes'));
  await Promise.all([tab, welcome].map((each) => each.close()));
});

test.each(['/learn.html#tiktok/favourited', '/welcome.html', '/privacy.html', '/demo.html'])(
  '%s passes axe and fits into the narrowest window',
  async (page) => {
    const tab = await open(page, 320);
    const wrong = await tab.evaluate<string[]>(
      `(() => { ${axe}; return axe.run().then(({ violations }) => violations.flatMap(
        ({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)))); })()`,
    );
    expect(wrong).toEqual([]);
    // Firefox makes no window that is narrower than its toolbar.
    const tooWide = await tab.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide, 'something is wider than the window').toBeLessThanOrEqual(0);
    await tab.close();
  },
);

test('an answer is found without a mouse', async () => {
  const tab = await open('/learn.html');
  await tab.evaluate(`document.querySelector('.contents li:last-child a').focus()`);
  await tab.press('Tab');
  await tab.type('story');
  await waitFor('the answer', () => findNode(tab, 'rowheader', /who viewed your story/i));
  await waitFor('fewer answers', async () => !(await findNode(tab, 'rowheader', /blocked you/i)));
  await tab.type(' nowhere');
  await waitFor('that there are none', () => findNode(tab, 'text', /Nothing fits/));
  for (let step = 0; step < 3; step++) await tab.press('Tab');
  await tab.press('Enter');
  await waitFor('the other apps', () => findNode(tab, 'heading', 'All apps'));
  await tab.close();
});

test('the welcome page comes back after an update that finds no access', async () => {
  await driver.setHostAccess(false);
  await driver.reloadExtension();
  const tab = await tabAt('/welcome.html#access');
  await waitFor('its heading', () => findNode(tab, 'heading', 'FaveGuard cannot see your pages'));
  expect(await findNode(tab, 'button', 'Allow it on all sites')).toBeDefined();
});
