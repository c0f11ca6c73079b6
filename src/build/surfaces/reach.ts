import {
  clickNode,
  type Driver,
  findNode,
  type Popup,
  type Tab,
  waitFor,
} from '../browser/driver.ts';
import { readDemos } from '../demo.ts';
import { said } from './said.ts';

/** A state of a surface on screen, and how to put everything away again. */
export interface Reached {
  on: Tab | Popup;
  /** The tab under a popup, or the tab itself. */
  tab: Tab;
  close(): Promise<void>;
}

const demos = readDemos();
export const PLAIN = 'https://plain.example/';
const LISTED = 'https://listed.faveguard.test/';

export function demo(name: string): string {
  const found = demos.find((each) => each.name === name);
  if (!found) throw new Error(`there is no demo page ${name}: see tests/demo`);
  return found.url;
}

export async function open(driver: Driver, url: string): Promise<Tab> {
  const tab = await driver.newTab();
  await tab.resize(1200, 760);
  await tab.goto(url);
  return tab;
}

export const reached = (tab: Tab): Reached => ({ on: tab, tab, close: () => tab.close() });

/**
 * Makes room for what lies below an ordinary window. Firefox takes a moment for it, and has one
 * size for all tabs of a window.
 */
async function heighten(tab: Tab, height: number): Promise<void> {
  await tab.bringToFront();
  await tab.resize(1200, height);
  await waitFor(`a window ${height} px high`, () =>
    tab.evaluate<boolean>(`innerHeight >= ${height - 1}`),
  );
}

/** A page with its verdict on the button. */
export async function judged(driver: Driver, url: string, badge: string): Promise<Tab> {
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

/** The popup over a tab, opened anew until what the page is known for has this heading. */
export async function popupOver(tab: Tab, heading: RegExp): Promise<Reached & { on: Popup }> {
  await tab.bringToFront();
  const on = await waitFor(`a popup that says ${heading}`, async () => {
    const popup = await tab.openPopup();
    await waitFor('the heading of the popup', () => findNode(popup, 'heading', /./));
    if (await findNode(popup, 'heading', heading)) return popup;
    await popup.close();
    return undefined;
  });
  const close = async () => {
    // Many acts close the popup by themselves.
    await on.close().catch(() => {});
    await tab.close();
  };
  return { on, tab, close };
}

/** The new tab of a page of ours that something opens, once it has its heading. */
async function opened(driver: Driver, page: string, act: () => Promise<void>): Promise<Tab> {
  const before = await driver.tabs();
  await act();
  const tab = await waitFor(page, async () => {
    for (const each of await driver.tabs()) {
      if (!before.includes(each) && (await each.url()).includes(page)) return each;
    }
    return undefined;
  });
  await tab.resize(1200, 760);
  await waitFor(`the heading of ${page}`, () => findNode(tab, 'heading', /./));
  return tab;
}

/** A tab over what it was opened from. */
function above(tab: Tab, from: Reached): Reached {
  const close = async () => {
    await tab.close();
    await from.close();
  };
  return { on: tab, tab, close };
}

/** A page of ours, opened by its address. */
export async function ownPage(driver: Driver, path: string, heading = /./): Promise<Reached> {
  const tab = await open(driver, driver.extensionUrl(path));
  await waitFor(`the heading of ${path}`, () => findNode(tab, 'heading', heading));
  return reached(tab);
}

/** A page of ours that a link in the popup opens. */
export async function followed(
  driver: Driver,
  from: Reached & { on: Popup },
  name: RegExp,
  page: string,
): Promise<Reached> {
  return above(await opened(driver, page, () => pressInPopup(from.on, 'link', name)), from);
}

/** Presses what may lie below the fold of a popup. */
export async function pressInPopup(popup: Popup, role: string, name: RegExp): Promise<void> {
  await popup.evaluate(
    `[...document.querySelectorAll('a, button')].find((one) => ${name}.test(one.textContent))
      ?.scrollIntoView({ block: 'center' })`,
  );
  await popup.clickNode((node) => node.role === role && name.test(node.name));
}

export async function interstitial(driver: Driver): Promise<Reached> {
  const tab = await open(driver, LISTED);
  await waitFor('the interstitial', () => findNode(tab, 'heading', said('interstitial_heading')));
  return reached(tab);
}

/** The site that was stopped, after the person chose to go on: it takes a while to be allowed. */
export async function continued(driver: Driver, choice: RegExp): Promise<Reached & { on: Popup }> {
  const { tab } = await interstitial(driver);
  // The choices lie below what fits into a window.
  await heighten(tab, 1600);
  await waitFor('the choice to be ready', async () => {
    const node = await findNode(tab, 'button', choice);
    return node && !node.disabled;
  });
  await clickNode(tab, 'button', choice);
  await waitFor('the site', async () => (await tab.url()) === LISTED);
  await waitFor('its badge', async () => (await tab.badge()) === '!');
  return await popupOver(tab, said('popup_continued_heading'));
}

/** Waits until a listed site is stopped again: the browser obeys a rule a moment after it took it. */
export async function stoppedAgain(driver: Driver): Promise<void> {
  await waitFor('the stop', async () => {
    // A tab each: in one of them our page might still be on its way.
    const tab = await open(driver, LISTED);
    // The browser's own page for what is blocked has a heading too.
    const seen = await waitFor('the site or our page', () =>
      findNode(tab, 'heading', /^Reached|never be seen|FaveGuard stopped/),
    );
    await tab.close();
    return /stopped/.test(seen.name);
  });
}

/** The question before warnings are switched off on a site. */
export async function askedToSwitchOff(driver: Driver): Promise<Reached> {
  const found = await dangerPopup(driver);
  const ask = () => pressInPopup(found.on, 'button', said('popup_switch_off'));
  return above(await opened(driver, '/warning.html', ask), found);
}

/** The settings after the person allowed a listed site and stopped one of their own. */
export async function filledOptions(driver: Driver): Promise<Reached> {
  const from = await continued(driver, said('continue_day'));
  const options = await followed(driver, from, said('popup_undo'), 'options.html');
  const { tab } = options;
  await stopOwn(tab);
  const close = async () => {
    await remove(tab, REMOVE_OWN);
    await remove(tab, said('options_remove_of', new URL(LISTED).hostname));
    await options.close();
  };
  return { ...options, close };
}

const OWN = 'own.example';
const REMOVE_OWN = said('options_remove_of', OWN);

/** Adds a site to the list of those to stop, in the settings that a tab shows. */
async function stopOwn(options: Tab): Promise<void> {
  // The lists lie below what fits into a window.
  await heighten(options, 2000);
  await clickNode(options, 'textbox', said('options_own_site'));
  await options.type(OWN);
  await options.press('Enter');
  await waitFor('it in the list', () => findNode(options, 'button', REMOVE_OWN));
}

async function remove(options: Tab, name: RegExp): Promise<void> {
  await heighten(options, 2000);
  await clickNode(options, 'button', name);
  await waitFor('it to be gone', async () => !(await findNode(options, 'button', name)));
}

/** The popup after a site was pasted that the person stops. */
export async function checkedOwn(driver: Driver): Promise<Reached> {
  const options = await ownPage(driver, '/options.html');
  await stopOwn(options.tab);
  const found = await checked(driver, OWN, said('link_stopped'));
  const close = async () => {
    await found.close();
    await remove(options.tab, REMOVE_OWN);
    await options.close();
  };
  return { ...found, close };
}

/** The popup where the person took the access to sites away. */
export async function blindPopup(driver: Driver): Promise<Reached> {
  await driver.setHostAccess(false);
  const found = await popupOver(await open(driver, PLAIN), said('popup_no_access_heading'));
  const close = async () => {
    await found.close();
    await driver.setHostAccess(true);
  };
  return { ...found, close };
}

/** The popup over a page of danger in a private window. */
export async function privatePopup(driver: Driver): Promise<Reached> {
  const tab = await driver.newPrivateTab();
  await tab.goto(demo('dashboard-password'));
  await waitFor('its badge', async () => (await tab.badge()) === '!', 30_000);
  return popupOver(tab, said('popup_danger_heading'));
}

export const dangerPopup = async (driver: Driver) =>
  popupOver(await judged(driver, demo('dashboard-password'), '!'), said('popup_danger_heading'));

/** The popup after something was pasted into its box. */
export async function checked(driver: Driver, text: string, heading: RegExp): Promise<Reached> {
  const found = await popupOver(await open(driver, PLAIN), said('popup_none_heading'));
  await found.on.evaluate(`document.querySelector('#check-text').focus()`);
  await found.on.type(text);
  await waitFor('the box to hold the text', () =>
    found.on.evaluate<boolean>(
      `document.querySelector('#check-text').value === ${JSON.stringify(text)}`,
    ),
  );
  await found.on.clickNode(
    ({ role, name }) => role === 'button' && said('check_button').test(name),
  );
  await waitFor(`an answer that says ${heading}`, () => findNode(found.on, 'heading', heading));
  return found;
}

export async function recovering(driver: Driver, ...tick: RegExp[]): Promise<Reached> {
  const found = await followed(
    driver,
    await dangerPopup(driver),
    said('recover_link'),
    'recover.html',
  );
  for (const name of tick) await clickNode(found.tab, 'checkbox', name);
  return found;
}
