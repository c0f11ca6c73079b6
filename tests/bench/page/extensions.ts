import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemsOf } from '../../../src/core/phrasebook.ts';
import { phrasebook } from '../../../src/generated/phrasebook.ts';
import { STEMS } from '../../../src/messaging/keys.ts';

/** The scripts that are compared, each alone in an extension. */
export const SCRIPTS = {
  'an empty script': () => '',
  FaveGuard: (built: string) => readFileSync(join(built, 'page.js'), 'utf8'),
  innerText: () => `
    addEventListener('DOMContentLoaded', () => document.body.innerText.slice(0, 20_000));`,
};

export type Script = keyof typeof SCRIPTS;

/**
 * Writes an extension that has nothing but one script in every page, and the stems where `page`
 * reads them.
 * @param built folder of the built extension
 */
export function writeExtension(folder: string, script: Script, built: string): void {
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const manifest = {
    manifest_version: 3,
    name: script,
    version: '1',
    permissions: ['storage'],
    host_permissions: ['*://*/*'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['*://*/*'], js: ['script.js'], run_at: 'document_start' }],
  };
  write('manifest.json', JSON.stringify(manifest));
  write('script.js', SCRIPTS[script](built));
  const stems = JSON.stringify({ [STEMS]: stemsOf(phrasebook) });
  write('background.js', `chrome.storage.local.set(${stems})`);
}
