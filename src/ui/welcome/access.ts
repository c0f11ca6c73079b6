import { browser } from '../../browser.ts';

const ALL_SITES = { origins: ['*://*/*'] };

/** Whether the person lets us read all sites, and whether the button is in sight. */
export interface Access {
  isGranted: boolean;
  /** Undefined where the browser does not tell. */
  isPinned: boolean | undefined;
}

export async function readAccess(): Promise<Access> {
  const [isGranted, isPinned] = await Promise.all([
    browser.permissions.contains(ALL_SITES),
    isOnToolbar(),
  ]);
  return { isGranted, isPinned };
}

/** Asks for all sites; the browser shows its own question. Has to follow a click. */
export async function askForAccess(): Promise<void> {
  await browser.permissions.request(ALL_SITES);
}

/** `action.getUserSettings`, which the polyfill does not know and not every browser has. */
async function isOnToolbar(): Promise<boolean | undefined> {
  const action = browser.action as {
    getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  };
  return (await action.getUserSettings?.().catch(() => undefined))?.isOnToolbar;
}
