import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sleep, waitFor } from '../../src/build/browser/driver.ts';
import { extensionRequests } from '../../src/build/browser/extension-requests.ts';
import { startSites } from '../../src/build/browser/site-server.ts';
import { readCases, serveCases } from './support/fixtures.ts';
import { built, launch, useSession } from './support/session.ts';
import { SILENCE_MS, waitForBadge } from './support/warning.ts';

const cases = readCases('fixtures/pages');
const ordinary = Array.from({ length: 6 }, (_, index) => ({
  name: `ordinary-${index}`,
  hostname: `ordinary-${index}.test`,
  path: '/',
  expect: 'none' as const,
  html: `<title>Recipe ${index}</title><h1>Bread</h1><p>Flour, water and salt.<form><input name="q"></form>`,
}));
const handler = serveCases([...cases, ...ordinary]);
const tool = cases.find(({ name }) => name === 'senha-instagram');

describe('the extension by itself', () => {
  const session = useSession(handler);

  test('starts no stopped worker on ordinary pages', async () => {
    const { driver } = session;
    const tab = await driver.newTab();
    await tab.goto('https://ordinary-0.test/');
    await sleep(SILENCE_MS);
    await driver.stopBackground();
    const before = await driver.backgroundStarts();
    for (const { hostname } of ordinary) {
      await tab.goto(`https://${hostname}/`);
      await tab.evaluate(`history.pushState({}, '', '/next')`);
    }
    await sleep(SILENCE_MS);
    expect(await driver.backgroundStarts()).toBe(before);
    await tab.close();
  });

  test('makes no request', async () => {
    const { driver, sites } = session;
    const tab = await driver.newTab();
    await tab.goto(`https://${tool?.hostname}${tool?.path}`);
    await waitForBadge(tab, '!');
    await tab.goto('https://listed.faveguard.test/');
    await tab.close();
    expect(extensionRequests(sites.requests)).toEqual([]);
  });
});

test('one request of the background would be counted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faveguard-telemetry-'));
  cpSync(built(), folder, { recursive: true });
  appendFileSync(
    join(folder, 'background.js'),
    `\nfetch('https://telemetry.faveguard.test/').catch(() => {});`,
  );
  const sites = await startSites(handler);
  const driver = await launch(sites, { extension: folder });
  try {
    const counted = await waitFor('the request', async () => {
      const found = extensionRequests(sites.requests);
      return found.length > 0 && found;
    });
    expect(counted[0]?.hostname).toBe('telemetry.faveguard.test');
  } finally {
    await driver.close();
    await sites.close();
    rmSync(folder, { recursive: true });
  }
});
