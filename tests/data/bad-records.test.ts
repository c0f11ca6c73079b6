import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { lintTools } from '../../src/build/list/lint.ts';
import { lintWorld } from '../../src/build/list/lint-world.ts';
import { ROOT, readFolder, readRecords } from '../../src/build/records.ts';
import { type ToolRecord, toolSchema } from '../../src/data/schema.ts';

/** One file, one fault: the record, and what its author must be told. */
const BAD = join(ROOT, 'tests/data/bad-records');
const GOOD = join(ROOT, 'src/data/tools/listed-faveguard-test.json');

/** Sentences of the linter that no test has brought out yet. */
const unsaid = vi.hoisted(() => new Set<string>());
vi.mock('../../src/build/list/lint-says.ts', async (importOriginal) => {
  type Say = (...words: unknown[]) => string;
  const { SAYS } = await importOriginal<{ SAYS: Record<string, Say> }>();
  for (const name of Object.keys(SAYS)) unsaid.add(name);
  const watched = (name: string, say: Say): Say => {
    return (...words) => {
      unsaid.delete(name);
      return say(...words);
    };
  };
  return {
    SAYS: Object.fromEntries(Object.entries(SAYS).map(([name, say]) => [name, watched(name, say)])),
  };
});

const world = lintWorld(readRecords(''));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faveguard-records-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(readdirSync(BAD))('%s', (file) => {
  const { expected, record } = JSON.parse(readFileSync(join(BAD, file), 'utf8'));
  writeFileSync(join(folder, file), JSON.stringify(record));
  const problems = problemsOf(folder);
  expect(problems, 'one fault, one line').toHaveLength(1);
  expect(problems[0]).toContain(`${file}: ${expected}`);
});

/** What the schema says of a folder, or, where it has nothing to say, the linter. */
function problemsOf(records: string): string[] {
  try {
    return lintTools(readFolder(records, toolSchema), world);
  } catch (error) {
    const [place, ...problems] = (error as Error).message.split('\n');
    return place === records ? problems : [String(error)];
  }
}

it('tells every problem of every file at once', () => {
  writeFileSync(join(folder, 'a.json'), '{"name":');
  writeFileSync(join(folder, 'b.json'), '{}');
  expect(() => readFolder(folder, toolSchema)).toThrow(
    /a\.json: not JSON[\s\S]*b\.json: name: [\s\S]*b\.json: status: /,
  );
});

it('takes a good record under the name of its file, and leaves other files alone', () => {
  copyFileSync(GOOD, join(folder, 'demo-tool.json'));
  writeFileSync(join(folder, 'notes.md'), 'no record');
  expect([...readFolder(folder, toolSchema).keys()]).toEqual(['demo-tool']);
});

describe('between records', () => {
  const { record } = JSON.parse(readFileSync(join(BAD, 'take-twice.json'), 'utf8'));
  const make = (fields: object): ToolRecord =>
    toolSchema.parse({ ...record, takes: ['username'], ...fields });
  const id = 'abcdefghijklmnop'.repeat(2);

  test.each([
    [
      'the same hostname',
      { hostnames: ['a.example'] },
      { hostnames: ['a.example'] },
      'b.json: the hostname "a.example" stands in a.json already: keep one',
    ],
    [
      'a hostname below one of the other',
      { hostnames: ['a.example'] },
      { hostnames: ['www.a.example'] },
      'b.json: www.a.example lies below a.example of a.json: keep one',
    ],
    [
      'a page on a hostname of the other',
      { hostnames: ['a.example'] },
      { hostnames: [], pages: ['www.a.example/view'] },
      'b.json: www.a.example/view lies on a.example of a.json: keep one',
    ],
    [
      'the same page',
      { hostnames: [], pages: ['host.example/view'] },
      { hostnames: [], pages: ['host.example/view'] },
      'b.json: the page "host.example/view" stands in a.json already: keep one',
    ],
    [
      'a page below one of the other',
      { hostnames: [], pages: ['host.example/view'] },
      { hostnames: [], pages: ['host.example/view/a'] },
      'b.json: host.example/view/a lies below host.example/view of a.json: keep one',
    ],
    [
      'pages beside each other are two tools',
      { hostnames: [], pages: ['sites.google.com/view/a', 'linktr.ee/a'] },
      { hostnames: [], pages: ['sites.google.com/view/ab', 'linktr.ee/b'] },
    ],
    [
      'the same extension',
      { extensionIds: [id] },
      { hostnames: ['b.example'], extensionIds: [id] },
      `b.json: the store id "${id}" stands in a.json already: keep one`,
    ],
    [
      'the same client id',
      { clientIds: [{ platform: 'tiktok', id: 'a1' }] },
      { hostnames: ['b.example'], clientIds: [{ platform: 'tiktok', id: 'a1' }] },
      'b.json: the client id "tiktok a1" stands in a.json already: keep one',
    ],
    [
      'the same name',
      {},
      { hostnames: ['b.example'], name: 'EXAMPLE viewer' },
      'b.json: the name "example viewer" stands in a.json already: keep one',
    ],
  ])('%s', (_, first, second, ...expected) => {
    const other = { name: 'Another Viewer', ...second };
    const tools = new Map([
      ['a', make(first)],
      ['b', make(other)],
    ]);
    expect(lintTools(tools, world)).toEqual(expected);
  });

  test('an exception that is needed is taken, one that is not fails', () => {
    const honest = {
      groups: [{ kind: 'news', why: 'it reports', hostnames: ['viewer.example'] }],
      exceptions: [
        { hostname: 'viewer.example', record: 'a', why: 'a test' },
        { hostname: 'other.example', record: 'a', why: 'a test' },
      ],
    };
    expect(lintTools(new Map([['a', make({})]]), { ...world, honest })).toEqual([
      'protected-hostnames.json: the exception other.example for a.json is not needed: take it out',
    ]);
  });
});

it('the tests above bring out every sentence of the linter', () => {
  expect([...unsaid], 'write a bad record for each of these sentences of lint-says.ts').toEqual([]);
});
