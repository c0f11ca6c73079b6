import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../../src/build/browser/chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from '../../../src/build/browser/driver.ts';
import { findBrowser } from '../../../src/build/browser/find.ts';
import { launchFirefox } from '../../../src/build/browser/firefox.ts';
import {
  type SiteHandler,
  type Sites,
  startSites,
} from '../../../src/build/browser/site-server.ts';
import { welcomeTab } from '../../../src/build/browser/welcome.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** The browser of this run, from FAVEGUARD_BROWSER. */
export const browserName: BrowserName =
  process.env.FAVEGUARD_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Name of this browser in WXT's folders. */
export const target = browserName === 'firefox' ? 'firefox' : 'chrome';

/** The built extension of this browser in an output folder. */
export function built(output = '.output'): string {
  return join(ROOT, output, `${target}-mv3`);
}

export async function launch(sites: Sites, options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const { path } = await findBrowser(browserName);
  const start = browserName === 'firefox' ? launchFirefox : launchChromium;
  const driver = await start({ executable: path, sites, ...options });
  // The welcome page comes when the stems are stored. Nobody opens a listed site within the first
  // tenth of a second after an install; a test does.
  if (options.extension !== undefined) await (await welcomeTab(driver)).close();
  return driver;
}

export interface Session {
  driver: Driver;
  sites: Sites;
}

/**
 * A browser with the extension for all tests of a file, in front of the given sites.
 * @param extension folder of the extension, or null to start without one
 */
export function useSession(handler: SiteHandler, extension: string | null = built()): Session {
  const session = {} as Session;
  beforeAll(async () => {
    session.sites = await startSites(handler);
    session.driver = await launch(session.sites, extension === null ? {} : { extension });
  });
  afterAll(async () => {
    await session.driver?.close();
    await session.sites?.close();
  });
  return session;
}
