/** Gives a browser of a test what an organisation would set for the extension. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian's Chromium looks for policies, whatever its profile. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

/**
 * Writes a policy into the home folder of a Firefox, under a name for each place where releases
 * look for it.
 * @param home what the environment of that Firefox calls HOME
 */
export function writeFirefoxPolicy(home: string, id: string, data: object): void {
  for (const place of ['.mozilla', '.config/mozilla']) {
    const folder = join(home, place, 'managed-storage');
    mkdirSync(folder, { recursive: true });
    const manifest = { name: id, description: 'Policy of a test', type: 'storage', data };
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
  }
}

/** Whether this user may set policies for Chromium, which are the machine's. */
export function maySetChromiumPolicy(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc');
}

/**
 * Writes a policy for the extension in a folder, and for no other.
 * @returns a function that removes it
 */
export function writeChromiumPolicy(folder: string, data: object): () => void {
  const id = unpackedId(folder);
  const file = join(CHROMIUM_POLICIES, `${id}.json`);
  mkdirSync(CHROMIUM_POLICIES, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: data } } }));
  return () => rmSync(file, { force: true });
}

/** The id that Chromium gives an extension without a key: from where it lies. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
