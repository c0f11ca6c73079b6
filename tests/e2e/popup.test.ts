import { afterEach, expect, test } from 'vitest';
import { clickNode, type Popup, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { consentPage, readCases, readPrompts, serveCases } from './support/fixtures.ts';
import { browserName, built, launch, useSession } from './support/session.ts';
import { waitForBadge } from './support/warning.ts';

const cases = readCases('fixtures/pages');
const prompt = readPrompts().find(
  ({ expect: expected, platform }) => expected === 'danger' && platform === 'tiktok',
);
const pages = serveCases(cases);
const handler: typeof pages = (question) => {
  if (question.url === prompt?.url) return { body: consentPage(prompt) };
  return pages(question) ?? { body: '<title>Plain</title><p>Plain page' };
};
const session = useSession(handler);

let tab: Tab;
afterEach(async ({ task }) => {
  // Two tests have a browser of their own.
  if (!task.name.startsWith('own browser')) await tab.close();
});

function addressOf(name: string): string {
  const page = cases.find((one) => one.name === name);
  return `https://${page?.hostname}${page?.path}`;
}

/** Opens the real popup, reads what it says, and closes it. */
async function popupWords(heading: RegExp, of = tab): Promise<string> {
  const popup: Popup = await of.openPopup();
  try {
    return await waitFor(`a popup that says ${heading}`, async () => {
      const words = (await popup.accessibility()).map(({ name }) => name).join('\n');
      return heading.test(words) && words;
    });
  } finally {
    await popup.close();
  }
}

test('nothing found', async () => {
  tab = await session.driver.newTab();
  await tab.goto('https://plain.test/');
  expect(await popupWords(/Nothing found here/)).toContain('plain.test');
});

test('caution: the reasons, their evidence, and what the platform really shows', async () => {
  tab = await session.driver.newTab();
  await tab.goto(addressOf('enlace-tienda'));
  await waitForBadge(tab, '?');
  const words = await popupWords(/Be careful here/);
  expect(words).toMatch(/wants you to install/);
  expect(words).toMatch(/really shows/);
});

test('danger: reasons, truth and where to look, report, recovery', async () => {
  tab = await session.driver.newTab();
  await tab.goto(addressOf('never-loads'), 'commit');
  await waitForBadge(tab, '!');
  const words = await popupWords(/Do not give this page anything/);
  expect(words).toMatch(/What TikTok really shows/);
  expect(words).toMatch(/bookmark|Favourites/);
  expect(words).toMatch(/TikTok is genuine; this page is not TikTok's/);
  expect(words).toMatch(/It wants/);
  expect(words).toMatch(/Leave/);
  expect(words).toMatch(/Report/);
  expect(words).toMatch(/I already used it/);
});

// Firefox tells nothing of what moved.
const inChromium = browserName === 'chromium' ? test : () => {};

inChromium('opens with its content, and nothing moves after', async () => {
  tab = await session.driver.newTab();
  await tab.goto(addressOf('senha-instagram'));
  await waitForBadge(tab, '!');
  const popup = await tab.openPopup();
  const drawn = await waitFor('what was drawn', () =>
    popup.evaluate<
      { first: number; largest: number[]; moved: number[] } | undefined
    >(`(async () => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      // By then the popup has found its width: see src/ui/popup/fit.ts.
      const isFitted = document.body.style.getPropertyValue('--popup-width') !== '';
      if (!first || !isFitted) return undefined;
      const entriesOf = (type) => new Promise((resolve) => {
        const seen = [];
        const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
        observer.observe({ type, buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => {
          resolve([...seen, ...observer.takeRecords()]);
        }));
      });
      const largest = await entriesOf('largest-contentful-paint');
      const moved = await entriesOf('layout-shift');
      return {
        first: first.startTime,
        largest: largest.map(({ startTime }) => startTime),
        moved: moved.map(({ value }) => value),
      };
    })()`),
  );
  await popup.close();
  expect(drawn.largest, 'the first content is all the content').toEqual([drawn.first]);
  expect(drawn.moved, 'something moved after it was drawn').toEqual([]);
});

test('danger on a consent prompt', async () => {
  tab = await session.driver.newTab();
  await tab.goto(prompt?.url ?? '');
  await waitForBadge(tab, '!');
  expect(await popupWords(/Do not authorise this app/)).toMatch(/app's name promises/);
});

test('listed, then continued by the user', async () => {
  tab = await session.driver.newTab();
  await tab.goto('https://listed.faveguard.test/');
  await waitForBadge(tab, '!');
  expect(await popupWords(/Stopped before it opened/)).toContain('listed.faveguard.test');
  // The demoted choice lies below what fits into a window.
  await tab.resize(1200, 1600);
  await waitFor('the choice to be ready', async () => {
    const nodes = await tab.accessibility();
    return nodes.some(
      ({ role, name, disabled }) => role === 'button' && /^Continue once/.test(name) && !disabled,
    );
  });
  await clickNode(tab, 'button', /^Continue once/);
  await waitFor('the site', async () => (await tab.title()) === 'Plain');
  await waitForBadge(tab, '!');
  await popupWords(/You continued to a listed site/);
});

test('a damaged list, while its sites are stopped all the same', async () => {
  tab = await session.driver.newTab();
  /** Stores what is made of the table of the list, of which a copy stays. */
  const setTable = async (make: string) => {
    await tab.goto(session.driver.extensionUrl('/learn.html'));
    await tab.evaluate(`(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      const { 'list-table': table, copy = table } = await local.get(['list-table', 'copy']);
      await local.set({ copy, 'list-table': ${make} });
    })()`);
  };
  await setTable('copy.slice(0, -8)');
  await tab.goto('https://plain.test/');
  expect(await popupWords(/Nothing found here/)).toMatch(/list of known tools is damaged/);
  await tab.goto('https://listed.faveguard.test/');
  await waitForBadge(tab, '!');
  expect(await popupWords(/Stopped before it opened/)).toContain('listed.faveguard.test');
  await setTable('copy');
  await tab.goto('https://plain.test/');
  expect(await popupWords(/Nothing found here/)).not.toMatch(/damaged/);
});

test('a page that the browser forbids', async () => {
  tab = await session.driver.newTab();
  await tab.goto(browserName === 'firefox' ? 'about:license' : 'chrome://version/');
  await popupWords(/Not a page FaveGuard may read/);
});

test('a private window', async () => {
  tab = await session.driver.newPrivateTab();
  await tab.goto('https://plain.test/');
  expect(await popupWords(/Nothing found here/)).toMatch(/Private window/);
  await tab.goto(addressOf('senha-instagram'));
  await waitForBadge(tab, '!');
  expect(await popupWords(/Do not give this page anything/)).toMatch(/Private window/);
});

test('own browser: a tab that was open before the install', async () => {
  const driver = await launch(session.sites);
  try {
    const early = await driver.newTab();
    await early.goto(addressOf('senha-instagram'));
    const plain = await driver.newTab();
    await plain.goto('https://plain.test/');
    await driver.installExtension(built());
    await waitForBadge(early, '!');
    await plain.bringToFront();
    expect(await popupWords(/Nothing found here/, plain)).toMatch(/open before FaveGuard/);
  } finally {
    await driver.close();
  }
});

test('own browser: host access withdrawn', async () => {
  const driver = await launch(session.sites, { extension: built() });
  try {
    await driver.setHostAccess(false);
    const unseen = await driver.newTab();
    await unseen.goto(addressOf('senha-instagram'));
    await popupWords(/FaveGuard cannot see this page/, unseen);
    await unseen.goto('https://listed.faveguard.test/');
    await waitFor('the interstitial all the same', async () =>
      (await unseen.url()).includes('warning.html'),
    );
  } finally {
    await driver.close();
  }
});
