import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserProcess } from './browser-process.ts';
import { startBrowserProcess } from './browser-process.ts';
import type { Driver, LaunchOptions, Tab } from './driver.ts';
import { sleep } from './driver.ts';
import { createFirefoxProfile } from './firefox-profile.ts';
import * as scripts from './firefox-scripts.ts';
import type { TabDescription } from './firefox-tab.ts';
import { createFirefoxTab } from './firefox-tab.ts';
import { connectMarionette } from './marionette.ts';
import { writeFirefoxPolicy } from './policy.ts';

interface Installed {
  folder: string;
  id: string;
  uuid: string;
}

interface Manifest {
  host_permissions?: string[];
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** Starts Firefox with a profile of its own; see driver.ts for what it can do. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = createFirefoxProfile(options);
  const flags = [
    '--profile',
    profile,
    '--no-remote',
    '--marionette',
    // Badge, popup and permissions are out of reach of web content.
    '--remote-allow-system-access',
    ...(options.headless === false ? [] : ['--headless']),
    '--width=1280',
    '--height=900',
    ...(options.args ?? []),
  ];
  const environment = options.policy ? { HOME: homeWithPolicy(profile, options) } : {};
  const running = startBrowserProcess(options.executable, flags, profile, environment);
  try {
    return await Promise.race([takeControl(running, profile, options), running.endedEarly]);
  } catch (error) {
    const died = !running.isRunning();
    running.child.kill();
    await running.finish();
    if (died) return running.endedEarly;
    throw error;
  }
}

async function takeControl(
  running: BrowserProcess,
  profile: string,
  options: LaunchOptions,
): Promise<Driver> {
  const marionette = await connectMarionette(await readPort(running, profile));
  const tabs = new Map<number, Tab>();
  let installed: Installed | undefined;

  await marionette.inBrowser(scripts.trustAuthority, options.sites.authority.certificate);
  await marionette.inBrowser(scripts.startAccessibility);
  if (options.locale) await marionette.inBrowser(scripts.setLanguage, options.locale);
  // Firefox closes a window with its last tab, so the first one stays, unused.
  const [reserve] = await marionette.inBrowser<TabDescription[]>(scripts.listTabs);
  const version = await marionette.inBrowser<string>('return Services.appinfo.version;');
  if (options.extension) await install(options.extension);

  async function install(folder: string) {
    const { id } = readManifest(folder);
    const uuid = await marionette.inBrowser<string>(scripts.installFolder, folder, id);
    installed = { folder, id, uuid };
  }

  function extension(): Installed {
    if (!installed) throw new Error('No extension is installed in this Firefox');
    return installed;
  }

  function tabOf(description: TabDescription): Tab {
    const known =
      tabs.get(description.id) ?? createFirefoxTab(marionette, description, () => extension().id);
    tabs.set(description.id, known);
    return known;
  }

  return {
    browser: 'firefox',
    version,
    newTab: async () => tabOf(await marionette.inBrowser<TabDescription>(scripts.openTab)),
    async tabs() {
      const open = await marionette.inBrowser<TabDescription[]>(scripts.listTabs);
      return open.filter((one) => one.id !== reserve?.id).map(tabOf);
    },
    newPrivateTab: async () =>
      tabOf(await marionette.inBrowser<TabDescription>(scripts.openPrivateTab)),
    extensionUrl: (path) => `moz-extension://${extension().uuid}/${path.replace(/^\//, '')}`,
    installExtension: install,
    reloadExtension: () => install(extension().folder),
    async stopBackground() {
      await marionette.inBrowser(scripts.stopBackground, extension().id);
    },
    backgroundStarts: () => marionette.inBrowser<number>(scripts.countBackgroundStarts),
    async setHostAccess(granted) {
      const { id, folder } = extension();
      const { origins } = readManifest(folder);
      await marionette.inBrowser(scripts.changeHostAccess, id, granted, origins);
    },
    async close() {
      await marionette.quit();
      await running.finish();
    },
  };
}

/** A home folder, within the profile, in which an organisation has left its policy. */
function homeWithPolicy(profile: string, { extension, policy }: LaunchOptions): string {
  if (!extension || !policy) throw new Error('A policy is for an extension that is installed');
  const home = join(profile, 'home');
  writeFirefoxPolicy(home, readManifest(extension).id, policy);
  return home;
}

/** Firefox writes the port it chose into its profile as soon as it listens. */
async function readPort(running: BrowserProcess, profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  while (running.isRunning()) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await sleep(20);
  }
  return running.endedEarly;
}

function readManifest(folder: string): { id: string; origins: string[] } {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`The manifest in ${folder} names no gecko id`);
  return { id, origins: manifest.host_permissions ?? [] };
}
