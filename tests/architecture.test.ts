import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { describe, expect, it, test } from 'vitest';
import { manifestFor } from '../src/build/manifest.ts';
import { ROOT, readRecords } from '../src/build/records.ts';
import { consentRules } from '../src/core/consent-rules/index.ts';
import { rules } from '../src/core/rules/index.ts';
import { messageKeys } from './support/english.ts';
import { readSources, type Source } from './support/sources.ts';

/** Who may import whom at run time, folder by folder. The first that fits a file counts. */
const MAY_IMPORT: [folder: string, allowed: string[]][] = [
  ['src/core/', ['src/core/']],
  [
    'src/data/',
    [
      'src/data/',
      'src/core/authority.ts',
      'src/core/claim.ts',
      'src/core/permission.ts',
      'src/core/phrasebook.ts',
      'src/core/tool.ts',
      'zod',
    ],
  ],
  ['src/page/', ['src/page/', 'src/core/', 'src/data/', 'src/generated/', 'src/messaging/keys.ts']],
  [
    'src/ui/',
    [
      'src/ui/',
      'src/core/',
      'src/data/',
      'src/generated/',
      'src/locale/',
      'src/messaging/',
      'src/browser.ts',
      'preact',
    ],
  ],
  ['src/messaging/', ['src/messaging/', 'src/core/', 'zod/mini']],
  ['src/locale/', ['src/locale/', 'src/core/', 'src/generated/', 'src/browser.ts']],
  ['src/storage/', ['src/storage/', 'src/core/', 'src/browser.ts', 'zod/mini']],
  [
    'src/background/',
    [
      'src/background/',
      'src/core/',
      'src/data/',
      'src/generated/',
      'src/locale/',
      'src/messaging/',
      'src/storage/',
      'src/browser.ts',
    ],
  ],
  ['src/browser.ts', ['@wxt-dev/webextension-polyfill']],
];
const ENTRYPOINT_LINES = 60;
const TOP_LEVEL = [
  '.ci',
  '.git',
  '.github',
  '.gitignore',
  '.output',
  '.wxt',
  'node_modules',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'biome.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
  'docs',
  'entrypoints',
  'public',
  'src',
  'tests',
];

const shipped = readSources('{src,entrypoints}/**/*.{ts,tsx}').filter(
  ({ path }) => !path.startsWith('src/build/'),
);
const code = readSources('{src,entrypoints,tests}/**/*.{ts,tsx}');

/** What a file imports at run time, from the root; packages by their name. Types are left out. */
function importsOf({ path, text }: Source): string[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, whole = '', lazy = whole]) =>
    lazy.startsWith('.') ? join(dirname(path), lazy) : lazy,
  );
}

/** The code without comments, strings kept. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
}

describe('who imports whom', () => {
  const bound = shipped.flatMap((source) => {
    const rule = MAY_IMPORT.find(([folder]) => source.path.startsWith(folder));
    return rule ? [{ source, path: source.path, allowed: rule[1] }] : [];
  });

  test.each(bound)('$path', ({ source, path, allowed }) => {
    const wrong = importsOf(source).filter(
      (target) =>
        !allowed.some(
          (place) => target === place || target.startsWith(place.replace(/([a-z])$/, '$1/')),
        ),
    );
    expect(
      wrong,
      `${path} may import ${allowed.join(', ')} only: move the code, or pass it in`,
    ).toEqual([]);
  });

  it('every folder of src has its rule', () => {
    const ruled = ['src/build/', ...MAY_IMPORT.map(([folder]) => folder)];
    const free = code
      .filter(
        ({ path }) => path.startsWith('src/') && !ruled.some((folder) => path.startsWith(folder)),
      )
      .map(({ path }) => path);
    expect(free, 'name the folder in MAY_IMPORT').toEqual([]);
  });

  it('nothing that ships imports the build', () => {
    const wrong = shipped.filter((source) =>
      importsOf(source).some((target) => target.startsWith('src/build/')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('content scripts stay free of zod, Preact and the polyfill', () => {
    const reached = reachedFrom([
      'entrypoints/page.ts',
      'entrypoints/inspect.ts',
      'entrypoints/consent.ts',
      'entrypoints/links.ts',
    ]);
    const heavy = reached.filter((target) =>
      /^(?:zod|preact|webextension-polyfill|@wxt-dev)|^src\/browser/.test(target),
    );
    expect(heavy, 'these would ride along on every page').toEqual([]);
  });
});

/** Everything that these files import at run time, and what that imports. */
function reachedFrom(start: string[]): string[] {
  const reached = [...start];
  for (const path of reached) {
    const source = shipped.find((other) => other.path === path);
    const targets = source ? importsOf(source) : [];
    reached.push(...targets.filter((target) => !reached.includes(target)));
  }
  return reached;
}

describe('the browser', () => {
  const API = /^(?:webextension-polyfill|@wxt-dev\/webextension-polyfill|wxt\/browser)/;
  const others = shipped.filter(({ path }) => !/^src\/(?:browser|page\/runtime)\.ts$/.test(path));
  const pure = shipped.filter(({ path }) => !/^(?:src\/(?:page|ui)|entrypoints)\//.test(path));

  test.each(others)('$path asks for its API by src/browser.ts', (source) => {
    const advice = 'import it from src/browser.ts; content scripts take src/page/runtime.ts';
    expect(
      importsOf(source).filter((target) => API.test(target)),
      advice,
    ).toEqual([]);
    expect(withoutComments(source.text), advice).not.toMatch(/\bchrome\.\w/);
  });

  test.each(pure)('$path has no document and no window', ({ text }) => {
    const advice = 'reading the page belongs to src/page, drawing to src/ui';
    expect(withoutComments(text), advice).not.toMatch(/(?<![.\w])(?:document|window)\.\w/);
  });
});

describe('entrypoints', () => {
  test.each(readSources('entrypoints/**/*.{ts,tsx}'))('$path is wiring', ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    expect(lines, `${path} has ${lines} lines: move the logic to src`).toBeLessThanOrEqual(
      ENTRYPOINT_LINES,
    );
  });
});

describe.each([
  { folder: 'src/core/rules', known: rules },
  { folder: 'src/core/consent-rules', known: consentRules },
])('$folder', ({ folder, known }) => {
  const files = readdirSync(join(ROOT, folder)).filter((file) => file !== 'index.ts');
  const silent = rules.filter(({ severity }) => severity === 'counter').map(({ id }) => id);

  test.each(files)('%s is in index.ts, under the name of its file, and has words', (file) => {
    const id = basename(file, '.ts');
    expect(
      known.map((rule) => rule.id),
      `import it in ${folder}/index.ts; its id is "${id}"`,
    ).toContain(id);
    const key = `rule_${id.replaceAll('-', '_')}`;
    const worded = silent.includes(id) || messageKeys.includes(key);
    expect(worded, `add "${key}" to public/_locales/en/messages.json`).toBe(true);
  });

  it('knows no rule twice and none without a file', () => {
    expect(known.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });
});

describe('the repository', () => {
  const hostnames = [...readRecords('').tools.values()]
    .filter(({ reserved }) => !reserved)
    .flatMap((tool) => tool.hostnames);

  test.each(code)('$path names no listed hostname', ({ path, text }) => {
    const named = hostnames.filter((hostname) => text.includes(hostname));
    expect(named, `${path}: hostnames belong to src/data/tools`).toEqual([]);
  });

  test.each(code.filter(({ path }) => path.startsWith('tests/') && path.endsWith('.test.ts')))(
    '$path leaves no test out and repeats none',
    ({ text }) => {
      expect(text).not.toMatch(/\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b|\bretry\s*:/);
    },
  );

  it('asks for exactly the permissions of the design', () => {
    for (const browser of ['chrome', 'firefox']) {
      const manifest = manifestFor(browser);
      expect(manifest.permissions, browser).toEqual([
        'declarativeNetRequest',
        'webNavigation',
        'storage',
        'scripting',
        'contextMenus',
        'alarms',
      ]);
      expect(manifest.host_permissions, browser).toEqual(['*://*/*']);
      for (const field of [
        'optional_permissions',
        'web_accessible_resources',
        'externally_connectable',
      ]) {
        expect(manifest, `${browser}: nothing of ours is open to pages`).not.toHaveProperty(field);
      }
    }
  });

  it('has nothing else at its top level', () => {
    const strange = readdirSync(ROOT).filter((name) => !TOP_LEVEL.includes(name));
    expect(strange, 'put it into a folder of the design, or name it in TOP_LEVEL').toEqual([]);
  });

  it('reads nothing from outside of itself', () => {
    const outside = code.filter(
      ({ path, text }) =>
        path !== 'tests/architecture.test.ts' && /\/work\/|\.\.\/shared\b/.test(text),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  it('builds with the versions that package-lock.json pins', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    );
    expect(loose, 'pin the exact version').toEqual([]);
  });
});
