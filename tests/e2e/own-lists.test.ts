import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
    return (await tab.title()) === 'listed.faveguard.test';
  });
  await waitFor('its heading', async () => await findNode(tab, 'heading', 'Reached'));
  expect(await tab.badge()).toBe('');
});

describe('a file of sites', () => {
  /** Chooses a file in the options, as the browser's own dialog would. */
  const choose = (parts: string) => `(() => {
    const files = new DataTransfer();
    files.items.add(new File(${parts}, 'sites.txt', { type: 'text/plain' }));
    const input = document.querySelector('.import [type="file"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`;
  const LINES = ['good-import.test', 'not a name', '# a comment', 'com', ''].join('\n');
  const stored = async () =>
    (
      await tab.evaluate<{ block: string[] }>(
        `(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'own:read' })`,
      )
    ).block;

  beforeEach(async () => {
    tab = await session.driver.newTab();
    // The lists lie below what fits into a window.
    await tab.resize(1200, 2600);
    await tab.goto(session.driver.extensionUrl('/options.html'));
    await waitFor('the box for it', () =>
      tab.evaluate<boolean>(`document.querySelector('.import [type="file"]') !== null`),
    );
  });

  test('is shown with what cannot be used and why, and adds nothing before it is told to', async () => {
    const before = await stored();
    await tab.evaluate(choose(JSON.stringify([LINES])));
    await waitFor('what was found', () => findNode(tab, 'text', '1 site was found.'));
    const refused = await tab.evaluate<string[]>(
      `[...document.querySelectorAll('.refused li')].map(({ textContent }) => textContent)`,
    );
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatch(/^Line 2: not a name\. \S/);
    expect(refused[1]).toMatch(/^Line 4: com\. \S/);
    const press = (place: string) =>
      tab.evaluate(`document.querySelector('.read-file ${place}').click()`);
    await press('.button:last-of-type');
    await waitFor('the choice again', async () => !(await findNode(tab, 'text', /was found/)));
    expect(await stored(), 'after Cancel').toEqual(before);

    await tab.evaluate(choose(JSON.stringify([LINES])));
    await waitFor('what was found', () => findNode(tab, 'text', '1 site was found.'));
    await press('.accented');
    await waitFor('that it was added', () => findNode(tab, 'text', 'The sites were added.'));
    expect(await stored()).toEqual([...before, 'good-import.test'].sort());
  });

  test('tells how far it is where it is long, and can be stopped', async () => {
    const before = await stored();
    const isHalfway = await tab.evaluate<boolean>(`new Promise((resolve) => {
      let done = 0;
      new MutationObserver((_, observer) => {
        const bar = document.querySelector('.import progress');
        if (bar && done === 0) {
          done = bar.value;
          bar.closest('.row').querySelector('button').click();
        } else if (!bar && done > 0) {
          observer.disconnect();
          resolve(done < 100_000 && document.querySelector('.read-file') === null);
        }
      }).observe(document.querySelector('.import'), { childList: true, subtree: true, attributes: true });
      ${choose("Array.from({ length: 100_000 }, (_, index) => 'long-' + index + '.test\\n')")};
    })`);
    expect(isHalfway, 'stopped in the middle, and nothing is shown').toBe(true);
    expect(await stored()).toEqual(before);
  });
});
