import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './driver.ts';

export interface FoundBrowser {
  path: string;
  version: string;
}

interface Kind {
  label: string;
  variable: string;
  commands: string[];
  places: string[];
  debianPackage: string;
  install: Partial<Record<NodeJS.Platform, string>>;
}

const kinds: Record<BrowserName, Kind> = {
  chromium: {
    label: 'Chromium',
    variable: 'FAVEGUARD_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debianPackage: 'chromium',
    install: { darwin: 'brew install --cask chromium' },
  },
  firefox: {
    label: 'Firefox',
    variable: 'FAVEGUARD_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debianPackage: 'firefox-esr',
    install: { darwin: 'brew install --cask firefox' },
  },
};

const brandedCommands = ['google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const brandedReason = 'Google Chrome and Microsoft Edge ignore --load-extension';

/**
 * Finds a browser that can load an unpacked extension: the one an environment variable names, an
 * installed one, or, as root on Debian, one that it installs.
 */
export async function findBrowser(name: BrowserName, minimum = '0'): Promise<FoundBrowser> {
  const kind = kinds[name];
  const named = process.env[kind.variable];
  if (named) return checkNamed(kind, named, minimum);
  const before = await findInstalled(kind, minimum);
  if (before) return before;
  if (canInstall()) {
    installFromDebian(kind);
    const after = await findInstalled(kind, minimum);
    if (after) return after;
  }
  throw new Error(explainMissing(name, kind, minimum));
}

async function checkNamed(kind: Kind, path: string, minimum: string): Promise<FoundBrowser> {
  const said = await askVersion(path);
  if (!said) {
    throw new Error(`${kind.variable} names ${path}, but that program does not start.`);
  }
  if (/^(?:Google Chrome|Microsoft Edge)/.test(said)) {
    throw new Error(
      `${kind.variable} names ${path}, but ${brandedReason}. Let it name a ${kind.label} instead.`,
    );
  }
  if (!said.includes(kind.label)) {
    throw new Error(`${kind.variable} names ${path}, but that is not ${kind.label}.`);
  }
  const version = readVersion(said);
  if (isOlder(version, minimum)) {
    throw new Error(
      `${kind.variable} names ${path}, which is ${kind.label} ${version}. ` +
        `Version ${minimum} or newer is needed.`,
    );
  }
  return { path, version };
}

async function findInstalled(kind: Kind, minimum: string): Promise<FoundBrowser | undefined> {
  const onPath = kind.commands.flatMap((command) => whereIs(command));
  for (const path of [...onPath, ...kind.places.filter(existsSync)]) {
    // The name alone says little: Ubuntu's chromium-browser may only tell how to install a snap.
    const said = await askVersion(path);
    const version = said?.includes(kind.label) ? readVersion(said) : '';
    if (version && !isOlder(version, minimum)) return { path, version };
  }
  return undefined;
}

function canInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync('/etc/debian_version') && whereIs('apt-get').length > 0;
}

function installFromDebian({ label, debianPackage }: Kind): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`${label} is missing. Fetching Debian's list of packages: apt-get update`);
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  console.log(`Installing ${label} on this machine: apt-get install -y ${debianPackage}`);
  spawnSync('apt-get', ['install', '-y', debianPackage], { stdio: 'inherit', env });
}

function explainMissing(name: BrowserName, kind: Kind, minimum: string): string {
  const command = kind.install[process.platform] ?? `sudo apt-get install ${kind.debianPackage}`;
  const wanted = minimum === '0' ? kind.label : `${kind.label} ${minimum} or newer`;
  const isBranded = name === 'chromium' && brandedCommands.some((one) => whereIs(one).length > 0);
  const instead = isBranded ? ` ${brandedReason}, so they cannot take its place.` : '';
  return (
    `${wanted} was not found on this machine.${instead} Install it with \`${command}\`, ` +
    `or set ${kind.variable} to the path of one that is installed elsewhere.`
  );
}

function whereIs(command: string): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .filter((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function askVersion(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

function readVersion(said: string): string {
  return /\d+(?:\.\d+)*/.exec(said)?.[0] ?? '';
}

function isOlder(version: string, minimum: string): boolean {
  const wanted = minimum.split('.').map(Number);
  const given = version.split('.').map(Number);
  const different = wanted.findIndex((part, index) => part !== (given[index] ?? 0));
  return different >= 0 && (given[different] ?? 0) < (wanted[different] ?? 0);
}
