import { type AxNode, findNode, type Tab, waitFor } from '../../../src/build/browser/driver.ts';

export const BADGES = { none: '', caution: '?', danger: '!' } as const;

/**
 * A page that stays silent is given this long to speak. It is longer than the first reading of a
 * page that never loads (2 s).
 */
export const SILENCE_MS = 2600;

/** Long enough for the fixture that draws its content after 20 s. */
const LATEST = 30_000;

export async function waitForBadge(tab: Tab, badge: string): Promise<void> {
  let last = '';
  try {
    await waitFor(
      `badge "${badge}"`,
      async () => {
        last = await tab.badge();
        return last === badge;
      },
      LATEST,
    );
  } catch (error) {
    throw new Error(`${String(error)}; it is "${last}" on ${await tab.url()}`);
  }
}

/** The warning on screen, by what assistive technology sees of it. */
export async function warningOf(tab: Tab): Promise<AxNode | undefined> {
  return await findNode(tab, 'alertdialog', /./);
}

export interface DrawnWarning extends AxNode {
  box: NonNullable<AxNode['box']>;
}

/** Waits until a warning is drawn. Its box is that of its Leave button: the host has none. */
export async function waitForWarning(tab: Tab): Promise<DrawnWarning> {
  return await waitFor('a warning in the page', async () => {
    const dialog = await warningOf(tab);
    const leave = await findNode(tab, 'button', 'Leave');
    return dialog && leave?.box && { ...dialog, box: leave.box };
  });
}

/** As often in a row the same warning in the same place is there for good. */
const STILL = 4;

/** The danger warning of a page that asks for anything but a password. */
export const STOP_HERE = 'Stop here: this page wants something from you';

/**
 * Waits until the warning with this heading stays where it is, so that a click falls on what it is
 * meant for. A first reading may call the page a caution; the warning of that is then replaced.
 */
export async function waitForStillWarning(tab: Tab, heading: string): Promise<void> {
  let before = '';
  let same = 0;
  await waitFor(`the warning "${heading}" in its place`, async () => {
    const drawn = await waitForWarning(tab);
    if (drawn.name !== heading) return false;
    const now = JSON.stringify(drawn);
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= STILL;
  });
}

/** The box of an element of the page, in viewport coordinates. */
export async function boxOf(tab: Tab, selector: string): Promise<NonNullable<AxNode['box']>> {
  return await tab.evaluate(
    `(({x, y, width, height}) => ({x, y, width, height}))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
  );
}
