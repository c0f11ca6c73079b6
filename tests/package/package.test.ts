import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const KILO = 1000;

/** Everything an expression or a name of a library would leave behind in a bundle. */
const FOREIGN = {
  zod: /ZodError|\$ZodType/,
  preact: /__H|preact/,
  polyfill: /webextension-polyfill|ProxyGetFlag|wrappedSendMessageCallback/,
  tldts: /tldts|publicSuffix/,
};

describe.each(['chrome', 'firefox'])('the %s package', (browser) => {
  const folder = join(ROOT, `.output/${browser}-mv3`);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));

  test('page is at most 8 kB, inspect at most 96 kB', () => {
    expect(statSync(join(folder, 'page.js')).size).toBeLessThanOrEqual(8 * KILO);
    expect(statSync(join(folder, 'inspect.js')).size).toBeLessThanOrEqual(96 * KILO);
  });

  test.each(['page.js', 'inspect.js', 'consent.js', 'links.js'])(
    '%s carries no library',
    (file) => {
      for (const [name, trace] of Object.entries(FOREIGN)) {
        expect(read(file), `${name} must stay out of content scripts`).not.toMatch(trace);
      }
    },
  );

  test('the switch that turns the guard off is not in it', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
      expect(read(file), file).not.toMatch(/FAVEGUARD_GUARD/);
    }
    expect(read('inspect.js'), 'the guard itself must be in it').toMatch(/setInterval/);
  });

  test('the popup is at most 25 kB gzip with all it loads', () => {
    const scripts = [...read('popup.html').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, [, file = '']) => sum + gzipSync(read(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(25 * KILO);
  });

  test('asks for the permissions of the design and no other', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'alarms',
      'contextMenus',
      'declarativeNetRequest',
      'scripting',
      'storage',
      'webNavigation',
    ]);
    expect(manifest.host_permissions).toEqual(['*://*/*']);
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test('the button says the verdict before any page was judged', () => {
    expect(manifest.action.default_title).toBe('__MSG_title_none__');
  });

  test('names no address of its own to send anything to', () => {
    for (const file of ['background.js', 'page.js', 'inspect.js', 'consent.js', 'links.js']) {
      expect(read(file), file).not.toMatch(
        /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/,
      );
    }
  });
});

test('web-ext lint finds nothing but the one known warning', () => {
  const report = JSON.parse(
    execFileSync(
      'web-ext',
      [
        'lint',
        '--source-dir',
        join(ROOT, '.output/firefox-mv3'),
        '--output',
        'json',
        '--self-hosted=false',
      ],
      { encoding: 'utf8', maxBuffer: 1e7 },
    ),
  ) as { errors: unknown[]; notices: unknown[]; warnings: { code: string; file: string }[] };
  expect(report.errors).toEqual([]);
  // Preact sets innerHTML in one place, for a property that we never use.
  expect(report.warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
});
