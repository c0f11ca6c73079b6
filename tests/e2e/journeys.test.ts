import { afterEach, describe, expect, test } from 'vitest';
import {
  type AxNode,
  clickNode,
  findNode,
  type Surface,
  type Tab,
  waitFor,
} from '../../src/build/browser/driver.ts';
import { SURFACE_STATES } from '../../src/build/surfaces/journeys.ts';
import {
  continued,
  dangerPopup,
  interstitial,
  pressInPopup,
  type Reached,
  recovering,
  stoppedAgain,
  warned,
} from '../../src/build/surfaces/reach.ts';
import { surfacesSite } from '../../src/build/surfaces/site.ts';
import { translate } from '../support/english.ts';
import { browserName, useSession } from './support/session.ts';

const session = useSession(surfacesSite());
const MOST_ACTIONS = 3;
const MOST_TABS = 60;
/** A focus that has not moved by then does not move. */
const FOCUS_MS = 2000;

let reached: Reached | undefined;
afterEach(async () => {
  await reached?.close().catch(() => {});
  reached = undefined;
});

async function start(begin: Promise<Reached>): Promise<Reached> {
  reached = await begin;
  return reached;
}

/** What a newcomer does, counted. */
class Actions {
  count = 0;

  async pressInPopup(on: Reached['on'], role: string, name: RegExp): Promise<void> {
    this.count += 1;
    if (!('clickNode' in on)) throw new Error('this is not the popup');
    await pressInPopup(on, role, name);
  }

  async press(tab: Tab, role: string, name: RegExp): Promise<void> {
    this.count += 1;
    await clickNode(tab, role, name);
  }
}

/** The tab that a page of ours was opened in. */
async function tabOf(page: string): Promise<Tab> {
  return await waitFor(page, async () => {
    for (const tab of await session.driver.tabs()) if ((await tab.url()).includes(page)) return tab;
    return undefined;
  });
}

const named = (on: Surface, role: string, name: RegExp) =>
  waitFor(`a ${role} named ${name}`, () => findNode(on, role, name));

describe('a newcomer, from the popup, in three actions or fewer', () => {
  test('sees why the page is bad, and where', async () => {
    const { on, tab } = await start(dangerPopup(session.driver));
    const actions = new Actions();
    await named(on, 'heading', /Why we say this/);
    await actions.pressInPopup(on, 'button', /^Show me/);
    await waitFor('the outline in the page', () =>
      tab.evaluate<boolean>(`document.querySelector('[popover][aria-hidden]') !== null`),
    );
    expect(actions.count).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  test('finds what to do instead', async () => {
    const { on } = await start(dangerPopup(session.driver));
    const actions = new Actions();
    await actions.pressInPopup(on, 'link', /What can I do instead/);
    const learn = await tabOf('learn.html');
    await named(learn, 'heading', /TikTok/);
    await learn.close();
    expect(actions.count).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  test('leaves', async () => {
    const { on, tab } = await start(dangerPopup(session.driver));
    const actions = new Actions();
    await actions.pressInPopup(on, 'button', /^Leave$/);
    await waitFor('another page', async () => !(await tab.url()).includes('quienteguarda'));
    expect(actions.count).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  test('reports to TikTok, with the hostname alone', async () => {
    const { on } = await start(dangerPopup(session.driver));
    const actions = new Actions();
    await actions.pressInPopup(on, 'link', /^Report$/);
    const report = await tabOf('report.html');
    await named(report, 'link', /Report to TikTok/);
    const links = await report.evaluate<string[]>('[...document.links].map(({ href }) => href)');
    const said = await report.evaluate<string>(`document.querySelector('.address').textContent`);
    await report.close();
    expect(links.some((href) => href.startsWith('https://www.tiktok.com/'))).toBe(true);
    expect(said).toBe('https://quienteguarda.test/');
    // One for the report, one for the link.
    expect(actions.count + 1).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  test('takes back what was allowed', async () => {
    const popup = await continued(session.driver, /^Continue for 24/);
    reached = popup;
    const actions = new Actions();
    await actions.pressInPopup(popup.on, 'link', /Take back/);
    const options = await tabOf('options.html');
    await named(options, 'button', /^Remove/);
    await actions.press(options, 'button', /^Remove/);
    await named(options, 'text', /There is no such site/);
    await options.close();
    await stoppedAgain(session.driver);
    expect(actions.count).toBeLessThanOrEqual(MOST_ACTIONS);
  });
});

test('who typed a password is led to recovery first, and no character of it is kept', async () => {
  const state = SURFACE_STATES.find((one) => one.state === 'danger, password typed');
  const { on } = await start(state?.reach(session.driver) ?? Promise.reject(new Error('none')));
  if (!('clickNode' in on)) throw new Error('this is not the popup');
  await pressInPopup(on, 'link', /^Help me fix it$/);
  const recover = await tabOf('recover.html');
  await named(recover, 'checkbox', /Open the real app or site yourself/);
  const ticked = await recover.evaluate<string[]>(
    `[...document.querySelectorAll('.losses :checked')].map(({ parentNode }) => parentNode.textContent)`,
  );
  const kept = await recover.evaluate<string>(`(async () => {
    const { storage } = globalThis.browser ?? chrome;
    return JSON.stringify([await storage.session.get(), await storage.local.get(), localStorage]);
  })()`);
  await recover.close();
  expect(ticked).toEqual(['My password']);
  expect(kept).not.toContain('not a real');
});

/** What has the focus, as soon as it is something else; the same again where it stays. */
async function focusMoved(on: Reached['on'], before?: string): Promise<AxNode | undefined> {
  let focused: AxNode | undefined;
  const end = Date.now() + FOCUS_MS;
  do {
    const nodes = await on.accessibility();
    focused = nodes.find((node) => node.focused && node.role !== 'document');
  } while (JSON.stringify(focused) === before && Date.now() < end);
  return focused;
}

/** Presses Tab until what is named has the focus, as without a mouse. */
async function tabTo(on: Reached['on'], name: RegExp): Promise<void> {
  let before: string | undefined;
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    const focused = await focusMoved(on, before);
    if (focused && name.test(focused.name)) return;
    before = JSON.stringify(focused);
    await on.press('Tab');
  }
  throw new Error(`${MOST_TABS} times Tab did not lead to ${name}`);
}

describe('by keyboard alone', () => {
  test('the interstitial: leave, with the first key', async () => {
    const { tab } = await start(interstitial(session.driver));
    await tabTo(tab, /^Leave$/);
    await tab.press('Enter');
    await waitFor('another page', async () => {
      const open = await Promise.all((await session.driver.tabs()).map((each) => each.url()));
      return !open.some((url) => url.includes('/warning.html'));
    });
  });

  test('the interstitial: I already used it', async () => {
    const { tab } = await start(interstitial(session.driver));
    await tabTo(tab, /already used it/);
    await tab.press('Enter');
    await named(tab, 'heading', /What to do now/);
  });

  test('recovery: tick, and see the steps', async () => {
    const { tab } = await start(recovering(session.driver));
    await tabTo(tab, /^My phone number/);
    await tab.press('Space');
    await named(tab, 'checkbox', /Check your phone bill/);
  });

  test('the report: copy the text', async () => {
    const state = SURFACE_STATES.find((one) => one.surface === 'report' && one.state === 'report');
    const { tab } = await start(state?.reach(session.driver) ?? Promise.reject(new Error('none')));
    await tabTo(tab, /^Copy the text/);
    await tab.press('Enter');
    await named(tab, 'text', /^Copied|did not allow copying/);
  });

  test('the warning in the page: why', async () => {
    const { tab } = await start(
      warned(session.driver, 'hero-username').then((page) => ({
        on: page,
        tab: page,
        close: () => page.close(),
      })),
    );
    await tabTo(tab, /^Why\?/);
    await tab.press('Enter');
    await named(tab, 'text', /It promises to show/);
  });
});

/** In Firefox what opens a popup leaves its keys to chance. */
const fromPopup = browserName === 'chromium' ? describe : () => {};

fromPopup('by keyboard alone, from the popup', () => {
  test('the popup: leave', async () => {
    const { on, tab } = await start(dangerPopup(session.driver));
    await tabTo(on, /^Leave$/);
    await on.press('Enter');
    await waitFor('another page', async () => !(await tab.url()).includes('quienteguarda'));
  });

  test('the popup: check a message', async () => {
    const state = SURFACE_STATES.find((one) => one.surface === 'popup' && one.state === 'none');
    const { on } = await start(state?.reach(session.driver) ?? Promise.reject(new Error('none')));
    await tabTo(on, /Paste a link/);
    if ('type' in on) await on.type('listed.faveguard.test');
    await on.press('Enter');
    await named(on, 'heading', /on FaveGuard's list/);
  });

  test('off on this site? keep the warnings', async () => {
    const state = SURFACE_STATES.find(({ state: name }) => name === 'off on this site?');
    const { tab } = await start(state?.reach(session.driver) ?? Promise.reject(new Error('none')));
    await tabTo(tab, /^Keep warnings on/);
    await tab.press('Enter');
    await waitFor('the question to be gone', async () => {
      const open = await Promise.all((await session.driver.tabs()).map((each) => each.url()));
      return !open.some((url) => url.includes('/warning.html'));
    });
  });
});

/** Chromium draws its menu where no protocol reaches it; what it calls is the same. */
const fromMenu = browserName === 'firefox' ? describe : () => {};

fromMenu('from the context menu', () => {
  const LINK = '<a href="https://listed.faveguard.test/offer?a=1">A link</a>';
  const TEXT = '<span>see who viewed ur profile peek-check.example/r</span>';

  /** Chooses an entry on the only element of a page, and waits for what our page says of it. */
  async function check(html: string, entry: string, heading: RegExp): Promise<void> {
    const tab = await session.driver.newTab();
    await tab.goto('https://plain.example/');
    const { x, y } = await tab.evaluate<{ x: number; y: number }>(`(() => {
      document.body.innerHTML = ${JSON.stringify(html)};
      const isText = document.links.length === 0;
      if (isText) getSelection().selectAllChildren(document.body);
      const { x, y, width, height } = document.body.firstChild.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    await tab.chooseInMenu?.(x, y, entry);
    const answer = await tabOf('/check.html#');
    await named(answer, 'heading', heading);
    await answer.close();
    await tab.close();
  }

  test('a link is checked, and not opened', async () => {
    await check(
      LINK,
      translate('menu_check_link'),
      /listed\.faveguard\.test is on FaveGuard's list/,
    );
    const asked = session.sites.requests.filter(({ url }) => url.includes('/offer'));
    expect(asked).toEqual([]);
  });

  test('selected text is checked', async () => {
    await check(TEXT, translate('menu_check_selection'), /looks like such a tool/);
  });
});
