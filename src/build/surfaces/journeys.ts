import { clickNode, type Driver, findNode, waitFor } from '../browser/driver.ts';
import {
  askedToSwitchOff,
  blindPopup,
  checked,
  checkedOwn,
  continued,
  dangerPopup,
  demo,
  filledOptions,
  followed,
  interstitial,
  judged,
  open,
  ownPage,
  PLAIN,
  popupOver,
  privatePopup,
  type Reached,
  reached,
  recovering,
  warned,
} from './reach.ts';

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
    reach: async (driver) =>
      popupOver(
        await open(driver, 'https://search.example/search?q=who+saved+my+tiktok'),
        /TikTok/,
      ),
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
    state: 'continued',
    reach: (driver) => continued(driver, /^Continue once/),
  },
  { surface: 'popup', state: 'private window', reach: privatePopup },
  { surface: 'popup', state: 'no access', reach: blindPopup },
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
  { surface: 'popup', state: 'check: stopped', reach: checkedOwn },
  {
    surface: 'popup',
    state: 'check: looks like one',
    reach: (driver) =>
      checked(driver, 'see who viewed ur profile peek-check.example/r', /looks like/),
  },
  {
    surface: 'popup',
    state: 'check: genuine',
    reach: (driver) => checked(driver, 'https://www.tiktok.com/@me', /real address/),
  },
  {
    surface: 'popup',
    state: 'check: question',
    reach: (driver) => checked(driver, 'can you see who saved your tiktok?', /Nothing bad/),
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
    reach: (driver) => ownPage(driver, '/warning.html', /Nothing is stopped/),
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
    reach: (driver) => ownPage(driver, '/check.html', /Check before/),
  },
  {
    surface: 'interstitial',
    state: 'off on this site?',
    reach: askedToSwitchOff,
  },
  { surface: 'options', state: 'start', reach: (driver) => ownPage(driver, '/options.html') },
  { surface: 'options', state: 'with content', reach: filledOptions },
  { surface: 'welcome', state: 'start', reach: (driver) => ownPage(driver, '/welcome.html') },
  { surface: 'privacy', state: 'start', reach: (driver) => ownPage(driver, '/privacy.html') },
  {
    surface: 'learn',
    state: 'from a danger',
    reach: async (driver) =>
      followed(driver, await dangerPopup(driver), /What can I do/, 'learn.html'),
  },
];
