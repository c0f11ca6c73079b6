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
import { said } from './said.ts';

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
    reach: async (driver) => popupOver(await open(driver, PLAIN), said('popup_none_heading')),
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
    reach: async (driver) =>
      popupOver(await judged(driver, demo('hero-username'), '?'), said('popup_caution_heading')),
  },
  { surface: 'popup', state: 'danger', reach: dangerPopup },
  {
    surface: 'popup',
    state: 'danger, password typed',
    reach: async (driver) => {
      const tab = await warned(driver, 'dashboard-password');
      await tab.evaluate(`document.querySelector('#tt-pass').focus()`);
      await tab.type('not a real one');
      return popupOver(tab, said('typed_heading'));
    },
  },
  {
    surface: 'popup',
    state: 'consent',
    reach: async (driver) =>
      popupOver(await judged(driver, demo('consent-tiktok'), '!'), said('popup_consent_heading')),
  },
  {
    surface: 'popup',
    state: 'listed',
    reach: async (driver) =>
      popupOver((await interstitial(driver)).tab, said('popup_listed_heading')),
  },
  {
    surface: 'popup',
    state: 'continued',
    reach: (driver) => continued(driver, said('interstitial_continue')),
  },
  { surface: 'popup', state: 'private window', reach: privatePopup },
  { surface: 'popup', state: 'no access', reach: blindPopup },
  {
    surface: 'popup',
    state: 'forbidden',
    reach: async (driver) => {
      const page = driver.browser === 'firefox' ? 'about:license' : 'chrome://version/';
      return popupOver(await open(driver, page), said('popup_forbidden_heading'));
    },
  },
  {
    surface: 'popup',
    state: 'check: listed',
    reach: (driver) =>
      checked(driver, 'look listed.faveguard.test/x', said('check_listed_heading')),
  },
  { surface: 'popup', state: 'check: stopped', reach: checkedOwn },
  {
    surface: 'popup',
    state: 'check: looks like one',
    reach: (driver) =>
      checked(
        driver,
        'see who viewed ur profile peek-check.example/r',
        said('check_looks_like_heading'),
      ),
  },
  {
    surface: 'popup',
    state: 'check: genuine',
    reach: (driver) => checked(driver, 'https://www.tiktok.com/@me', said('check_genuine_heading')),
  },
  {
    surface: 'popup',
    state: 'check: question',
    reach: (driver) =>
      checked(driver, 'can you see who saved your tiktok?', said('check_question_heading')),
  },
  {
    surface: 'popup',
    state: 'check: nothing',
    reach: (driver) =>
      checked(driver, 'who viewed the game last night?', said('check_nothing_heading')),
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
      await clickNode(tab, 'button', said('warning_why'));
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
      await waitFor(
        'our own page',
        () => findNode(tab, 'heading', said('interstitial_hostile_heading')),
        30_000,
      );
      return reached(tab);
    },
  },
  {
    surface: 'interstitial',
    state: 'opened by hand',
    reach: (driver) => ownPage(driver, '/warning.html', said('interstitial_by_hand_heading')),
  },
  { surface: 'recover', state: 'start', reach: (driver) => recovering(driver) },
  {
    surface: 'recover',
    state: 'password and money',
    reach: (driver) =>
      recovering(driver, said('recover_loss_password'), said('recover_loss_payment')),
  },
  {
    surface: 'report',
    state: 'report',
    reach: async (driver) =>
      followed(driver, await dangerPopup(driver), said('popup_report'), 'report.html'),
  },
  {
    surface: 'report',
    state: 'wrongly warned',
    reach: async (driver) =>
      followed(driver, await dangerPopup(driver), said('popup_wrong'), 'report.html'),
  },
  {
    surface: 'report',
    state: 'missed',
    reach: async (driver) => {
      const popup = await popupOver(await open(driver, PLAIN), said('popup_none_heading'));
      return followed(driver, popup, said('popup_missed'), 'report.html');
    },
  },
  {
    surface: 'check',
    state: 'start',
    reach: (driver) => ownPage(driver, '/check.html', said('check_title')),
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
      followed(driver, await dangerPopup(driver), said('popup_instead'), 'learn.html'),
  },
];
