import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real extension beside which ours is measured. */
export interface Peer {
  name: string;
  /** Its unpacked folder. */
  folder: string;
}

interface Manifest {
  version: string;
  browser_specific_settings?: unknown;
  applications?: unknown;
}

/** As Debian packages them for Firefox. Those for Chromium are of a kind that it no longer loads. */
const PACKAGES = [
  ['uBlock Origin', 'webext-ublock-origin-firefox'],
  ['Privacy Badger', 'webext-privacy-badger'],
] as const;

/**
 * Downloads the peers with `apt-get` into a folder and unpacks them there; nothing is installed.
 * @throws where there is no apt, as on any system but Debian and its kin, or no network
 */
export function fetchPeers(folder: string): Peer[] {
  return PACKAGES.map(([name, debian]) => {
    const own = join(folder, debian);
    mkdirSync(own);
    try {
      execFileSync('apt-get', ['download', '-q', debian], { cwd: own, stdio: 'pipe' });
      const [file = ''] = globSync('*.deb', { cwd: own });
      execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: own, stdio: 'pipe' });
    } catch (error) {
      throw new Error(
        `${name} is measured as Debian packages it, and \`apt-get download ${debian}\` failed. ` +
          `Run this on Debian (\`apt-get update\` first). ${(error as Error).message}`,
      );
    }
    const [manifest] = globSync('usr/share/**/manifest.json', { cwd: own });
    if (manifest === undefined) throw new Error(`${debian} has no manifest: it changed its layout`);
    const path = join(own, manifest);
    const read = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    // Its older name, which our driver does not read.
    read.browser_specific_settings ??= read.applications;
    writeFileSync(path, JSON.stringify(read));
    return { name: `${name} ${read.version}`, folder: join(path, '..') };
  });
}
