import { type Driver, type Tab, waitFor } from './driver.ts';

/** The page that the extension opens once it is installed, as soon as it is there. */
export async function welcomeTab(driver: Driver): Promise<Tab> {
  return await waitFor('the welcome page', async () => {
    for (const tab of await driver.tabs()) {
      if ((await tab.url()).endsWith('/welcome.html')) return tab;
    }
    return undefined;
  });
}
