import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sleep, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { useSession } from './support/session.ts';
import { SILENCE_MS, waitForBadge } from './support/warning.ts';

const html = (body: string) => ({ body: `<!doctype html><html lang="en">${body}` });
const PROMISE = html(
  '<title>Fans</title><h1>See who favourited your TikTok videos</h1><a href="/2">Go on</a>',
);
const BETWEEN = html('<title>2</title><p>Almost there.</p><a href="/3">Go on</a>');
const LOGIN = html(
  '<title>3</title><form><label>TikTok password <input type="password"></label><button>Next</button></form>',
);
const session = useSession(({ path }) =>
  path === '/3' ? LOGIN : path === '/2' ? BETWEEN : PROMISE,
);

/** A page of the extension, which sees what the background remembers. */
let own: Tab;
beforeAll(async () => {
  own = await session.driver.newTab();
  await own.goto(session.driver.extensionUrl('/learn.html'));
});

let tab: Tab;
afterEach(async () => await tab.close());

/** Follows the link of the page, as people do; an address typed in would be the same to the site. */
async function goOn(to: string): Promise<void> {
  await tab.evaluate(`document.querySelector('a').click()`);
  await waitFor(`the page ${to}`, async () => (await tab.url()).endsWith(to));
  await waitFor('its content', async () => (await tab.title()) === to.slice(1));
}

/** Returns when the promise is remembered; of this nothing is to be seen. */
async function readPromise(): Promise<void> {
  const since = Date.now();
  tab = await session.driver.newTab();
  await tab.goto('https://steps.test/');
  await waitFor('the promise in what is remembered of the tab', async () =>
    own.evaluate<boolean>(`(globalThis.browser ?? chrome).storage.session.get().then((stored) =>
      Object.entries(stored).some(([key, { at }]) => key.startsWith('step:') && at >= ${since}))`),
  );
  expect(await tab.badge(), 'a promise alone is no reason to warn').toBe('');
}

describe('a funnel of several pages', () => {
  test('is judged by its promise and its lure together', async () => {
    await readPromise();
    await goOn('/2');
    await goOn('/3');
    await waitForBadge(tab, '!');
  });

  test('ends where the tab leaves the site', async () => {
    await readPromise();
    await tab.goto('https://elsewhere.test/2');
    await tab.goto('https://steps.test/3');
    await sleep(SILENCE_MS);
    expect(await tab.badge()).toBe('');
  });
});
