import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { SHIPPED_LIST } from '../../src/core/shipped-list.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOSTNAMES = ['known-now.test', 'stopped-now.test'];
const OUTPUT = '.output/list-release';
const records = mkdtempSync(join(tmpdir(), 'faveguard-release-'));

/** The release before is what was built; in the next one two records are new. */
const before = join(ROOT, '.output/chrome-mv3');
const after = join(ROOT, OUTPUT, 'chrome-mv3');

beforeAll(() => {
  const demo = readFileSync(join(ROOT, 'src/data/tools/listed-faveguard-test.json'), 'utf8');
  for (const [index, hostname] of HOSTNAMES.entries()) {
    const status = index === 0 ? 'dormant' : 'active';
    const record = { ...JSON.parse(demo), name: hostname, hostnames: [hostname], status };
    writeFileSync(join(records, `new-${index}.json`), JSON.stringify(record));
  }
  // Vitest's own NODE_ENV would make another build.
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    FAVEGUARD_EXTRA_TOOLS: records,
    FAVEGUARD_OUT: OUTPUT,
  };
  execFileSync('wxt', ['build', '-b', 'chrome'], { cwd: ROOT, env, stdio: 'pipe' });
}, 120_000);

afterAll(() => {
  compile();
  rmSync(records, { recursive: true });
  rmSync(join(ROOT, OUTPUT), { recursive: true, force: true });
});

/** Every file of a package, by its path. */
function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

test('a release of the list alone changes the rulesets, and one array of the background', () => {
  const old = filesOf(before);
  const next = filesOf(after);
  expect([...next.keys()].sort()).toEqual([...old.keys()].sort());
  const changed = [...next].filter(([path, bytes]) => !bytes.equals(old.get(path) ?? Buffer.of()));
  // In such a release the old background is shipped, whose filter for events lags behind: a new
  // hostname is stopped by its rule, with the browser's own page until the next full release.
  const rulesets: string[] = SHIPPED_LIST.map(({ path }) => path);
  expect(changed.map(([path]) => path).sort()).toEqual(['background.js', ...rulesets].sort());
  // The bundler writes the filter as an array or as one text with commas.
  const withoutNew = String(next.get('background.js')).replace(
    new RegExp(`(["'\`]?)(?:${HOSTNAMES.join('|')})\\1,`),
    '',
  );
  const isSame = withoutNew === String(old.get('background.js'));
  expect(isSame, 'more of the background than its filter changed').toBe(true);
});

test('the rulesets are those that the manifest names', () => {
  const { declarative_net_request } = JSON.parse(
    readFileSync(join(before, 'manifest.json'), 'utf8'),
  );
  expect(declarative_net_request.rule_resources).toEqual(SHIPPED_LIST);
});
