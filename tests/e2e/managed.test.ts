import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, findNode, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { maySetChromiumPolicy } from '../../src/build/browser/policy.ts';
import { type Sites, startSites } from '../../src/build/browser/site-server.ts';
import { buildHostnameTable } from '../../src/core/hostname-table.ts';
import { TABLE_KEYS, tableText } from '../../src/core/table-text.ts';
import { violationsOn } from './support/axe.ts';
import { browserName, built, launch } from './support/session.ts';

const policy = {
  block: ['Blocked.test', 'not a name'],
  allow: ['listed.faveguard.test'],
  hideContinue: true,
  note: 'Ask Ada in room 7.',
};

/** What the scripts beside links find once the policy has come. */
const TABLE = tableText(buildHostnameTable(['blocked.test']));
const RESULTS =
  '<p><a href="https://www.blocked.test/">Blocked</a><p><a href="https://honest.test/">Honest</a>';

/** Firefox reads policies of a user, Chromium only those of the machine, which root may set. */
const maySet = browserName === 'firefox' || maySetChromiumPolicy();

describe.runIf(maySet)('what an organisation sets', () => {
  let sites: Sites;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    sites = await startSites(({ hostname }) => ({
      body: hostname === 'www.google.com' ? RESULTS : '<h1>Reached</h1>',
    }));
    driver = await launch(sites, { extension: built(), policy });
    tab = await driver.newTab();
    // Chromium hands a policy to an extension some time after its install.
    await tab.goto(driver.extensionUrl('/options.html'));
    await waitFor('the rules of the policy', async () =>
      tab.evaluate<boolean>(
        '(globalThis.browser ?? chrome).declarativeNetRequest.getDynamicRules().then((all) => all.length === 2)',
      ),
    );
    await waitFor('its table for the marks beside links', async () =>
      tab.evaluate<boolean>(
        `(globalThis.browser ?? chrome).storage.local.get('${TABLE_KEYS.organisation}').then((all) => Object.values(all)[0] === '${TABLE}')`,
      ),
    );
  });
  afterAll(async () => {
    await driver?.close();
    await sites?.close();
  });

  async function words(): Promise<string> {
    return (await tab.accessibility()).map(({ name }) => name).join('\n');
  }

  test('stops a site with its note, and lets nobody go on', async () => {
    await tab.goto('https://www.blocked.test/');
    await waitFor('our page', async () => await findNode(tab, 'heading', /^FaveGuard stopped/));
    expect(await words()).toContain('Your organisation has it stopped.');
    expect(await words()).toContain(policy.note);
    expect(await findNode(tab, 'button', /ontinue/), 'no way on').toBeUndefined();
    expect(sites.requests.filter(({ hostname }) => hostname === 'www.blocked.test')).toEqual([]);
    expect(await violationsOn(tab)).toEqual([]);
  });

  test('marks links to it on a page of results', async () => {
    await tab.goto('https://www.google.com/search?q=x');
    await waitFor('the mark', () => findNode(tab, 'link', /^Blocked.*Your organisation has it/));
    expect((await findNode(tab, 'link', /^Honest/))?.name).toBe('Honest');
  });

  test('lets a listed site be reached', async () => {
    await tab.goto('https://listed.faveguard.test/');
    await waitFor('the site', async () => await findNode(tab, 'heading', 'Reached'));
  });

  test('is shown in the options, locked, with what could not be read', async () => {
    await tab.goto(driver.extensionUrl('/options.html'));
    const listed = await waitFor(
      'the switch',
      async () => await findNode(tab, 'checkbox', 'Stop listed sites'),
    );
    expect(listed.disabled).toBe(true);
    expect(await words()).toContain('Set by your organisation');
    expect(await words()).toContain('blocked.test');
    expect(await words()).toContain('Your organisation set “block” to "not a name".');
    expect(await violationsOn(tab)).toEqual([]);
  });
});
