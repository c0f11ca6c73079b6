import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickNode,
  type Driver,
  findNode,
  type Tab,
  waitFor,
} from '../../src/build/browser/driver.ts';
import { type Sites, startSites } from '../../src/build/browser/site-server.ts';
import { consentPage } from './support/fixtures.ts';
import { built, launch, ROOT, target } from './support/session.ts';
import { waitForBadge, waitForWarning } from './support/warning.ts';

const HOSTNAME = 'brand-new-peeker.test';
const CLIENT = 'aw00testclient';
const OUTPUT = '.output/added-record';
const folder = mkdtempSync(join(tmpdir(), 'faveguard-record-'));
/** Where the browser has the extension from: first as it is, then with the record. */
const installed = mkdtempSync(join(tmpdir(), 'faveguard-updated-'));

/** Inside the repository's own record folder this file would be all that is needed. */
const record = {
  name: 'Brand New Peeker',
  hostnames: [HOSTNAME],
  clientIds: [{ platform: 'tiktok', id: CLIENT }],
  redirectHostnames: ['peeker-login.test'],
  appIds: [],
  extensionIds: [],
  platforms: ['tiktok'],
  claims: ['favourited'],
  category: 'fake-tool',
  takes: ['account-access'],
  status: 'active',
  addedOn: '2026-11-23',
  reviewedOn: '2026-11-23',
  evidence: [
    { date: '2026-11-23', source: 'tests', shows: 'Made for a test.', fact: 'domain:test' },
  ],
};

let sites: Sites;
let driver: Driver;

beforeAll(async () => {
  writeFileSync(join(folder, 'brand-new-peeker.json'), JSON.stringify(record));
  execFileSync('wxt', ['build', '-b', target], {
    cwd: ROOT,
    env: { ...process.env, FAVEGUARD_EXTRA_TOOLS: folder, FAVEGUARD_OUT: OUTPUT },
    stdio: 'pipe',
  });
  sites = await startSites(({ hostname }) =>
    /^(?:www\.tiktok\.com|accounts\.google\.com)$/.test(hostname)
      ? { body: consentPage({ platform: 'tiktok', appName: 'Sunny Clips' }) }
      : { body: '<title>Reached</title><h1>Reached</h1>' },
  );
  cpSync(built(), installed, { recursive: true });
  driver = await launch(sites, { extension: installed });
  await allowInDiary();
  cpSync(built(OUTPUT), installed, { recursive: true });
  const starts = await driver.backgroundStarts();
  await driver.reloadExtension();
  await waitFor('the background anew', async () => (await driver.backgroundStarts()) > starts);
});

afterAll(async () => {
  await driver?.close();
  await sites?.close();
  rmSync(folder, { recursive: true });
  rmSync(installed, { recursive: true });
  rmSync(join(ROOT, OUTPUT), { recursive: true, force: true });
});

const request = (client: string, redirect: string) =>
  `https://www.tiktok.com/v2/auth/authorize/?client_key=${client}&scope=user.info.basic,video.list&response_type=code&redirect_uri=${encodeURIComponent(`https://${redirect}/callback`)}`;

/** Switches the diary on and lets in the app of the record, of which nothing is known yet. */
async function allowInDiary(): Promise<void> {
  const options = await driver.newTab();
  await options.goto(driver.extensionUrl('/options.html'));
  const ask = async <Answer>(message: object) =>
    await options.evaluate<Answer>(
      `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`,
    );
  await ask({ type: 'options:set', setting: 'keepDiary', isOn: true });
  const tab = await driver.newTab();
  await tab.goto(request(CLIENT, 'elsewhere.test'));
  await waitFor('the verdict', async () => (await tab.actionTitle()).startsWith('Nothing found'));
  await waitFor('the entry', async () => {
    // Firefox tells nobody when it has drawn a new tab; pressed twice it is one entry.
    await clickNode(tab, 'button', 'Continue');
    const { diary } = await ask<{ diary: unknown[] }>({ type: 'options:open' });
    return diary.length > 0;
  });
  await tab.close();
  await options.close();
}

async function popupWords(tab: Tab): Promise<string[]> {
  const popup = await tab.openPopup();
  const words = await waitFor('the popup', async () => {
    const said = (await popup.accessibility()).map(({ name }) => name);
    return said.some((name) => /Nothing found/.test(name)) && said;
  });
  await popup.close();
  return words;
}

test('an update that names an app of the diary says so on the button and in the popup, once', async () => {
  const tab = await driver.newTab();
  await tab.goto('https://plain.test/');
  await waitForBadge(tab, '1');
  const words = await popupWords(tab);
  expect(words).toContain(
    'Brand New Peeker is on our list now. You probably let it into your TikTok account.',
  );
  expect(words.join()).toMatch(/Take the access away on TikTok/);
  await waitForBadge(tab, '');
  expect((await popupWords(tab)).join(), 'said once').not.toMatch(/on our list now/);
  await tab.close();
});

test('a new record file blocks its hostname after a build', async () => {
  const tab = await driver.newTab();
  await tab.goto(`https://${HOSTNAME}/`);
  await waitFor('the interstitial', async () => await findNode(tab, 'heading', /Brand New Peeker/));
  expect(
    sites.requests.some(({ hostname, scheme }) => hostname === HOSTNAME && scheme !== 'tunnel'),
  ).toBe(false);
  await tab.close();
});

test.each([
  ['a listed client id', request(CLIENT, 'elsewhere.test')],
  ['a listed redirect hostname', request('awother', 'peeker-login.test')],
  ['a subdomain of a listed hostname', request('awother', `app.${HOSTNAME}`)],
])('a consent prompt with %s is warned of', async (_, url) => {
  const tab = await driver.newTab();
  await tab.goto(url);
  await waitForBadge(tab, '!');
  expect((await waitForWarning(tab)).name).toBe("TikTok is genuine; this app is not TikTok's.");
  await tab.close();
});

test('the same prompt for another client stays silent', async () => {
  const tab = await driver.newTab();
  await tab.goto(request('awother', 'elsewhere.test'));
  await waitFor('the prompt', async () => await findNode(tab, 'button', /./));
  const popup = await tab.openPopup();
  await waitFor('a popup that found nothing', async () =>
    (await popup.accessibility()).some(({ name }) => /Nothing found/.test(name)),
  );
  await popup.close();
  expect(await tab.badge()).toBe('');
  await tab.close();
});
