import {
  clickNode,
  type Driver,
  findNode,
  type Popup,
  type Tab,
  waitFor,
} from '../browser/driver.ts';
import { readDemos } from '../demo.ts';

/** A state of a surface on screen, and how to put everything away again. */
export interface Reached {
  on: Tab | Popup;
  /** The tab under a popup, or the tab itself. */
  tab: Tab;
  close(): Promise<void>;
}

/** Everything that we draw. */
export const SURFACES = [
  'popup',
  'warning',
  'interstitial',
  'recover',
  'report',
  'check',
  'learn',
  'options',
  'welcome',
  'privacy',
] as const;

/** A surface in one of its states, and the journey of a person that leads there. */
export interface SurfaceState {
  surface: (typeof SURFACES)[number];
  state: string;
  reach(driver: Driver): Promise<Reached>;
}

const demos = readDemos();
const PLAIN = 'https://plain.example/';
const LISTED = 'https://listed.faveguard.test/';

function demo(name: string): string {
  const found = demos.find((each) => each.name === name);
  if (!found) throw new Error(`there is no demo page ${name}: see tests/demo`);
  return found.url;
}

async function open(driver: Driver, url: string): Promise<Tab> {
  const tab = await driver.newTab();
  await tab.resize(1200, 760);
  await tab.goto(url);
  return tab;
}

const reached = (tab: Tab): Reached => ({ on: tab, tab, close: () => tab.close() });

/** A page with its verdict on the button. */
async function judged(driver: Driver, url: string, badge: string): Promise<Tab> {
  const tab = await open(driver, url);
  await waitFor(`badge "${badge}" on ${url}`, async () => (await tab.badge()) === badge, 30_000);
  return tab;
}

/** A page with its warning. */
export async function warned(driver: Driver, name: string): Promise<Tab> {
  const tab = await open(driver, demo(name));
  await waitFor(`the warning on ${name}`, () => findNode(tab, 'alertdialog', /./), 30_000);
  return tab;
}

/** The popup over a tab, once it says so. */
export async function popupOver(tab: Tab, heading: RegExp): Promise<Reached & { on: Popup }> {
  await tab.bringToFront();
  const popup = await tab.openPopup();
  await waitFor(`a popup that says ${heading}`, () => findNode(popup, 'heading', heading));
  const close = async () => {
    await popup.close().catch(() => {});
    await tab.close();
  };
  return { on: popup, tab, close };
}

/** Brings what lies below the fold of a popup into sight. */
export async function scrollTo(popup: Popup, name: RegExp): Promise<void> {
  await popup.evaluate(
    `[...document.querySelectorAll('a, button')].find((one) => ${name}.test(one.textContent))
      ?.scrollIntoView({ block: 'center' })`,
  );
}

/** A page of ours that a link in the tab or in the popup opens. */
async function followed(
  driver: Driver,
  from: Reached,
  name: RegExp,
  page: string,
): Promise<Reached> {
  const before = (await driver.tabs()).length;
  const popup = 'clickNode' in from.on ? from.on : undefined;
  if (popup) {
    await scrollTo(popup, name);
    await popup.clickNode((node) => node.role === 'link' && name.test(node.name));
  } else await clickNode(from.tab, 'link', name);
  const tab = await waitFor(page, async () => {
    const tabs = popup && (await driver.tabs()).length <= before ? [] : await driver.tabs();
    for (const each of tabs) if ((await each.url()).includes(page)) return each;
    return undefined;
  });
  await tab.resize(1200, 760);
  await waitFor(`the heading of ${page}`, () => findNode(tab, 'heading', /./));
  return {
    on: tab,
    tab,
    async close() {
      await tab.close();
      if (popup) await from.close();
    },
  };
}

export async function interstitial(driver: Driver): Promise<Reached> {
  const tab = await open(driver, LISTED);
  await waitFor('the interstitial', () => findNode(tab, 'heading', /stopped/));
  return reached(tab);
}

export const dangerPopup = async (driver: Driver) =>
  popupOver(await judged(driver, demo('dashboard-password'), '!'), /Do not give/);

/** The popup after something was pasted into its box. */
async function checked(driver: Driver, text: string, heading: RegExp): Promise<Reached> {
  const found = await popupOver(await open(driver, PLAIN), /Nothing found/);
  await found.on.evaluate(`document.querySelector('#check-text').focus()`);
  await found.on.type(text);
  await found.on.clickNode(({ role, name }) => role === 'button' && name === 'Check');
  await waitFor(`an answer that says ${heading}`, () => findNode(found.on, 'heading', heading));
  return found;
}

export async function recovering(driver: Driver, ...tick: RegExp[]): Promise<Reached> {
  const found = await followed(
    driver,
    await dangerPopup(driver),
    /already used it/,
    'recover.html',
  );
  for (const name of tick) await clickNode(found.tab, 'checkbox', name);
  return found;
}

/** Every surface in each of its states. */
export const SURFACE_STATES: readonly SurfaceState[] = [
  {
    surface: 'popup',
    state: 'none',
    reach: async (driver) => popupOver(await open(driver, PLAIN), /Nothing found/),
  },
  {
    surface: 'popup',
    state: 'answer',
    reach: async (driver) => {
      const tab = await open(driver, 'https://search.example/search?q=who+saved+my+tiktok');
      return await waitFor('the answer', async () => {
        await tab.bringToFront();
        const popup = await tab.openPopup();
        const close = async () => {
          await popup.close().catch(() => {});
          await tab.close();
        };
        if (await findNode(popup, 'heading', /TikTok/)) return { on: popup, tab, close };
        await popup.close();
        return undefined;
      });
    },
  },
  {
    surface: 'popup',
    state: 'caution',
    reach: async (driver) => popupOver(await judged(driver, demo('hero-username'), '?'), /careful/),
  },
  { surface: 'popup', state: 'danger', reach: dangerPopup },
  {
    surface: 'popup',
    state: 'danger, password typed',
    reach: async (driver) => {
      const tab = await warned(driver, 'dashboard-password');
      await tab.evaluate(`document.querySelector('#tt-pass').focus()`);
      await tab.type('not a real one');
      return popupOver(tab, /You typed a password/);
    },
  },
  {
    surface: 'popup',
    state: 'consent',
    reach: async (driver) =>
      popupOver(await judged(driver, demo('consent-tiktok'), '!'), /Do not authorise/),
  },
  {
    surface: 'popup',
    state: 'listed',
    reach: async (driver) => popupOver((await interstitial(driver)).tab, /Stopped/),
  },
  {
    surface: 'popup',
    state: 'forbidden',
    reach: async (driver) => {
      const page = driver.browser === 'firefox' ? 'about:license' : 'chrome://version/';
      return popupOver(await open(driver, page), /may read/);
    },
  },
  {
    surface: 'popup',
    state: 'check: listed',
    reach: (driver) => checked(driver, 'look listed.faveguard.test/x', /on FaveGuard's list/),
  },
  {
    surface: 'popup',
    state: 'check: looks like one',
    reach: (driver) =>
      checked(driver, 'see who viewed ur profile peek-check.example/r', /looks like/),
  },
  {
    surface: 'popup',
    state: 'check: nothing',
    reach: (driver) => checked(driver, 'who viewed the game last night?', /Nothing is known/),
  },
  {
    surface: 'warning',
    state: 'danger',
    reach: async (driver) => reached(await warned(driver, 'dashboard-password')),
  },
  {
    surface: 'warning',
    state: 'danger, why',
    reach: async (driver) => {
      const tab = await warned(driver, 'dashboard-password');
      await clickNode(tab, 'button', 'Why?');
      return reached(tab);
    },
  },
  {
    surface: 'warning',
    state: 'caution',
    reach: async (driver) => reached(await warned(driver, 'hero-username')),
  },
  {
    surface: 'warning',
    state: 'consent',
    reach: async (driver) => reached(await warned(driver, 'consent-tiktok')),
  },
  { surface: 'interstitial', state: 'listed', reach: interstitial },
  {
    surface: 'interstitial',
    state: 'hostile',
    reach: async (driver) => {
      const tab = await open(driver, 'https://hostile.example/');
      await waitFor('our own page', () => findNode(tab, 'heading', /tried to hide/), 30_000);
      return reached(tab);
    },
  },
  {
    surface: 'interstitial',
    state: 'opened by hand',
    reach: async (driver) => {
      const tab = await open(driver, driver.extensionUrl('/warning.html'));
      await waitFor('its heading', () => findNode(tab, 'heading', /Nothing is stopped/));
      return reached(tab);
    },
  },
  { surface: 'recover', state: 'start', reach: (driver) => recovering(driver) },
  {
    surface: 'recover',
    state: 'password and money',
    reach: (driver) => recovering(driver, /^My password/, /^Money/),
  },
  {
    surface: 'report',
    state: 'report',
    reach: async (driver) => followed(driver, await dangerPopup(driver), /^Report$/, 'report.html'),
  },
  {
    surface: 'report',
    state: 'wrongly warned',
    reach: async (driver) =>
      followed(driver, await dangerPopup(driver), /FaveGuard wrong/, 'report.html'),
  },
  {
    surface: 'report',
    state: 'missed',
    reach: async (driver) => {
      const popup = await popupOver(await open(driver, PLAIN), /Nothing found/);
      return followed(driver, popup, /miss something/, 'report.html');
    },
  },
  {
    surface: 'check',
    state: 'start',
    reach: async (driver) => {
      const tab = await open(driver, driver.extensionUrl('/check.html'));
      await waitFor('its heading', () => findNode(tab, 'heading', /Check before/));
      return reached(tab);
    },
  },
  {
    surface: 'interstitial',
    state: 'off on this site?',
    reach: async (driver) => {
      const found = await dangerPopup(driver);
      await scrollTo(found.on, /Off on this site/);
      await found.on.clickNode(({ role, name }) => role === 'button' && /^Off on/.test(name));
      const tab = await waitFor('the question', async () => {
        for (const each of await driver.tabs()) {
          if ((await each.url()).includes('/warning.html')) return each;
        }
        return undefined;
      });
      await waitFor('its heading', () => findNode(tab, 'heading', /./));
      return {
        on: tab,
        tab,
        async close() {
          await tab.close();
          await found.close();
        },
      };
    },
  },
  ...(
    [
      ['options', '/options.html'],
      ['welcome', '/welcome.html'],
      ['privacy', '/privacy.html'],
    ] as const
  ).map(([surface, page]) => ({
    surface,
    state: 'start',
    reach: async (driver: Driver) => {
      const tab = await open(driver, driver.extensionUrl(page));
      await waitFor(`the heading of ${page}`, () => findNode(tab, 'heading', /./));
      return reached(tab);
    },
  })),
  {
    surface: 'learn',
    state: 'from a danger',
    reach: async (driver) =>
      followed(driver, await dangerPopup(driver), /What can I do/, 'learn.html'),
  },
];
