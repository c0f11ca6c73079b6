import { afterEach, expect, test } from 'vitest';
import { clickNode, findNode, sleep, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { browserName, useSession } from './support/session.ts';
import { SILENCE_MS } from './support/warning.ts';

const session = useSession(({ hostname }) => ({
  body: `<title>${hostname}</title><h1>Reached</h1><iframe src="https://nowhere.test:1/"></iframe>`,
}));

let tab: Tab;
afterEach(async () => await tab.close());

/** Changes the lists as the options page does, from the options page. */
async function change(
  add: { block?: string[]; allow?: string[] },
  removed: string[] = [],
): Promise<void> {
  tab = await session.driver.newTab();
  await tab.goto(session.driver.extensionUrl('/options.html'));
  const none = { block: [], allow: [] };
  const remove = { ...none, block: removed };
  const message = { type: 'own:change', add: { ...none, ...add }, remove };
  const isDone = await tab.evaluate<boolean>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`,
  );
  expect(isDone).toBe(true);
}

async function waitForStop(): Promise<void> {
  await waitFor('our page', async () => await findNode(tab, 'heading', /^FaveGuard stopped/));
}

/** As many sites as have no filter each; Chromium needs none, but hears of every load that fails. */
const many = Array.from({ length: 1500 }, (_, index) => `site-${index}.example`);
const LISTS: [size: string, others: string[]][] = [
  ['short', []],
  ...(browserName === 'firefox' ? [['very long', many] satisfies [string, string[]]] : []),
];

test.each(LISTS)(
  'a site on a %s own list is stopped, also after the background slept',
  async (_, others) => {
    if (others.length > 0) {
      await change({ block: [...others, 'own.test'] });
      await tab.close();
    }
    tab = await session.driver.newTab();
    // The lists lie below what fits into a window.
    await tab.resize(1200, 2000);
    await tab.goto(session.driver.extensionUrl('/options.html'));
    if (others.length === 0) {
      await clickNode(tab, 'textbox', /^Site, such as/);
      await tab.type('https://Own.test/');
      await tab.press('Enter');
    }
    await waitFor('it in the list', async () => await findNode(tab, 'button', 'Remove own.test'));
    await tab.goto('https://www.own.test/');
    await waitForStop();
    expect((await tab.accessibility()).map(({ name }) => name).join()).toMatch(/your own list/);
    // Firefox wakes for what it heard of at a start; an alarm of ours brings one, here a page does.
    await session.driver.stopBackground();
    await tab.goto(session.driver.extensionUrl('/options.html'));
    await waitFor('the list', async () => await findNode(tab, 'button', 'Remove own.test'));
    await session.driver.stopBackground();
    await tab.goto('https://ordinary.test/');
    const starts = await session.driver.backgroundStarts();
    await tab.goto('https://notown.test/');
    await sleep(SILENCE_MS);
    expect(await session.driver.backgroundStarts(), 'ordinary pages wake nothing').toBe(starts);
    await tab.goto('https://own.test/');
    await waitForStop();
    expect(
      session.sites.requests.filter(({ hostname }) => /^(?:www\.)?own\.test$/.test(hostname)),
    ).toEqual([]);
  },
);

test('a site that the person leaves alone is reached, though it is on our list', async () => {
  await change({ allow: ['faveguard.test'] });
  // The browser obeys a rule a moment after it took it; who was too early loads again.
  await waitFor('the site', async () => {
    await tab.goto('https://listed.faveguard.test/');
    return (await tab.title()) !== '';
  });
  await waitFor('its heading', async () => await findNode(tab, 'heading', 'Reached'));
  expect(await tab.badge()).toBe('');
});
