import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { dueReviews } from '../../src/build/list/due.ts';
import { explainAddress } from '../../src/build/list/explain.ts';
import { matchLines } from '../../src/build/list/match.ts';
import { recordId, writeRecord } from '../../src/build/list/new.ts';
import { disproved, readFacts } from '../../src/build/list/prove.ts';
import { statsMarkdown, statsOf, statsText } from '../../src/build/list/stats.ts';
import { CommandError, protectedNames } from '../../src/build/list/text.ts';
import { runList } from '../../src/build/list.ts';
import { ROOT, readRecords } from '../../src/build/records.ts';
import { type ToolRecord, toolSchema } from '../../src/data/schema.ts';
import { makeTool } from '../support/tools.ts';

const { platforms, tools } = readRecords('');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faveguard-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function record(fields: Partial<ToolRecord>): ToolRecord {
  const good = readFileSync(join(ROOT, 'tests/data/bad-records/take-twice.json'), 'utf8');
  return toolSchema.parse({ ...JSON.parse(good).record, takes: ['username'], ...fields });
}

describe('match', () => {
  const names = protectedNames(platforms);
  const line = (listEntry: string, url: string) => JSON.stringify({ id: 'a', listEntry, url });

  test.each([
    ['viewer.example', 'https://www.viewer.example/', true],
    ['viewer.example', 'https://other.example/', false],
    ['viewer.example', 'no address', false],
    ['tiktok.com', 'https://tiktok.com/', false],
    ['# viewer.example', 'https://viewer.example/', false],
  ])('%s, %s: %s', (entry, url, match) => {
    expect(matchLines(line(entry, url), names)).toEqual([JSON.stringify({ id: 'a', match })]);
  });

  it('leaves blank lines out and names a line that it cannot read', () => {
    const good = line('viewer.example', 'https://viewer.example/');
    expect(matchLines(`\n${good}\n\n`, names)).toHaveLength(1);
    expect(() => matchLines(`${good}\n{"id":1}`, names)).toThrow(
      new CommandError('line 2: write {"id": …, "listEntry": "…", "url": "…"}'),
    );
  });
});

describe('explain', () => {
  const known = [
    makeTool({
      pages: ['host.example/other', 'host.example/view'],
      extensionIds: ['a'.repeat(32)],
    }),
    makeTool({ id: 'old', name: 'Old', hostnames: ['old.example'], status: 'dormant' }),
    makeTool({ id: 'gone', name: 'Gone', hostnames: ['gone.example'], status: 'retired' }),
    makeTool({ id: 'farm', name: 'Farm', hostnames: ['farm.example'], category: 'follower-farm' }),
  ];

  test.each([
    ['viewer.example', 'its hostname is viewer.example', 'stopped with our own page'],
    ['https://a.viewer.example/b', 'a.viewer.example lies below its hostname', 'stopped with'],
    ['host.example/view/a', 'the page lies at or below host.example/view', 'stopped with'],
    [
      `https://chromewebstore.google.com/detail/${'a'.repeat(32)}`,
      'the store page of',
      'stores never',
    ],
    ['old.example', 'its hostname is old.example', 'not stopped, since it is dormant'],
    ['gone.example', 'its hostname is gone.example', 'not stopped, and no sign any more'],
    ['farm.example', 'its hostname is farm.example', 'not stopped, since its category never is'],
  ])('%s', (text, reason, action) => {
    const told = explainAddress(text, known);
    expect(told).toContain(reason);
    expect(told).toContain(action);
    expect(told).toContain('2026-10, a list: It was there.');
  });

  it('gives the nearest names where nothing matches', () => {
    const told = explainAddress('viewers.example', known);
    expect(told).toMatch(
      /^No record matches viewers\.example\.\nThe nearest names:\n {2}viewer\.example/,
    );
  });

  it('refuses what is no address', () => {
    expect(() => explainAddress('a b', known)).toThrow(CommandError);
  });
});

describe('stats', () => {
  const stats = statsOf([
    record({}),
    record({ status: 'dormant', hostnames: ['a.example', 'b.example'] }),
    record({ category: 'follower-farm', evidence: [], reserved: true }),
    record({ category: 'follower-farm', pages: ['host.example/a'] }),
  ]);

  it('leaves the demo out, and counts what is stopped', () => {
    expect(stats).toMatchObject({ records: 3, hostnames: 5, stopped: 1, date: '2026-11-23' });
    expect(stats.status).toContainEqual(['dormant', 1]);
    expect(stats.category).toContainEqual(['follower-farm', 1]);
    expect(stats.source).toEqual([['a list', 3]]);
    expect(stats.age).toContainEqual(['under 6 months', 3]);
  });

  it('prints every count', () => {
    expect(statsText(stats)).toMatch(/3 records, 5 hostnames[\s\S]*dormant +1[\s\S]*a list +3/);
  });

  it('is what the README says', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme, 'run npm run list -- stats --write').toContain(
      statsMarkdown(statsOf(tools.values())),
    );
  });
});

describe('what is due', () => {
  const due = (fields: Partial<ToolRecord>, today: string) =>
    dueReviews(new Map([['a', record(fields)]]), today);
  const event = { source: 'a thread', shows: 'It is said to be wrong.' };
  const disputed = { ...event, date: '2026-11-24', event: 'disputed' as const };

  test.each([
    ['active, within 12 months', {}, '2027-11-22', []],
    ['active, after them', {}, '2027-11-25', ['active, last read on 2026-11-23']],
    ['dormant, within 24 months', { status: 'dormant' }, '2028-11-20', []],
    ['dormant, after them', { status: 'dormant' }, '2028-11-25', ['dormant, last read on']],
    ['retired', { status: 'retired' }, '2036-11-25', []],
    ['the demo', { reserved: true }, '2036-11-25', []],
    ['an open dispute', { history: [disputed] }, '2026-11-25', ['disputed since 2026-11-24']],
    [
      'a decided dispute',
      { history: [disputed, { ...event, date: '2026-11-25', event: 'dispute-refused' }] },
      '2026-11-26',
      [],
    ],
  ] satisfies [string, Partial<ToolRecord>, string, string[]][])('%s', (_, fields, today, told) => {
    const sentences = due(fields, today);
    expect(sentences).toHaveLength(told.length);
    for (const [index, words] of told.entries()) expect(sentences[index]).toContain(words);
  });
});

describe('new', () => {
  test.each([
    ['Who Viewed? 2', 'who-viewed-2'],
    ['Oespiãogram', 'oespiaogram'],
    ['…', ''],
  ])('%s is %j', (name, id) => {
    expect(recordId(name)).toBe(id);
  });

  it('writes a record that only lacks what a person must find out', () => {
    const told = writeRecord('New Viewer', ['https://NEW-viewer.example/a'], folder);
    expect(told).toContain('npm run list -- check');
    const made = JSON.parse(readFileSync(join(folder, 'new-viewer.json'), 'utf8'));
    expect(made.hostnames).toEqual(['new-viewer.example']);
    const problems = toolSchema.safeParse(made).error?.issues.map(({ path }) => path.join('.'));
    expect(problems).toEqual(['evidence.0.source', 'evidence.0.shows', 'evidence.0.fact']);
    expect(() => writeRecord('New Viewer', [], folder)).toThrow('is there already');
  });

  it('refuses a name without letters and a hostname that is none', () => {
    expect(() => writeRecord('', [], folder)).toThrow(CommandError);
    expect(() => writeRecord('Viewer', ['a b'], folder)).toThrow('"a b" is no hostname');
    expect(existsSync(join(folder, 'viewer.json'))).toBe(false);
  });
});

describe('prove', () => {
  const facts = (row: object) => {
    const whole = { kind: 'domain', value: 'viewer.example', confidence: 'high', ...row };
    writeFileSync(join(folder, 'blocklist-seed.json'), JSON.stringify([whole]));
    return readFacts(folder);
  };
  const prove = (row: object) => disproved(new Map([['a', record({})]]), facts(row));

  test.each([
    [[{ repo: 'a list', date: '2026-10' }], []],
    [[{ 'repo+path': 'a list src/x.ts', date: '2026-10' }], []],
    [[{ repo: 'a list', date: '2023-10' }], ['a list has 2023-10, the active record says 2026-10']],
    [[{ repo: 'b', date: '2026-10' }], ['"a list" is no source of this row: b']],
    [
      [{ url: 'https://www.b.example/c', date: '2026-10' }],
      ['is no source of this row: b.example'],
    ],
  ])('%j', (evidence, expected) => {
    const problems = prove({ evidence });
    expect(problems).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(problems[index]).toContain(words);
  });

  it('takes no row of low confidence, and no row that is not there', () => {
    const evidence = [{ repo: 'a list', date: '2026-10' }];
    expect(prove({ evidence, confidence: 'low' })).toEqual([
      'a.json: domain:viewer.example: the facts give it low confidence',
    ]);
    expect(prove({ evidence, value: 'b' })).toEqual([
      'a.json: domain:viewer.example: no such row in the facts',
    ]);
  });

  it('compares events, also with the year of a removal, and leaves disputes out', () => {
    const history = [
      { date: '2020', event: 'taken-down' as const, fact: 'domain:viewer.example' },
      { date: '2026-11-24', event: 'disputed' as const },
    ].map((event) => ({ ...event, source: 'a list', shows: 'It was seen.' }));
    const tools = new Map([['a', record({ history })]]);
    const evidence = [{ repo: 'a list', date: '2026-10' }];
    expect(disproved(tools, facts({ evidence, aliveAsOf: 'removed 2020' }))).toEqual([]);
    expect(disproved(tools, facts({ evidence, aliveAsOf: 'removed 2021' }))).toEqual([
      'a.json: domain:viewer.example: a list has 2026-10, 2021, the active record says 2020',
    ]);
  });

  it('counts a range by its end', () => {
    const ended = record({});
    for (const row of ended.evidence) row.date = '2017';
    const rows = facts({ evidence: [{ repo: 'a list', date: '2016-2017' }] });
    expect(disproved(new Map([['a', ended]]), rows)).toEqual([]);
  });

  it('says which folder holds no facts', () => {
    expect(() => readFacts(folder)).toThrow(/blocklist-seed\.json cannot be read as facts/);
  });
});

describe('the command line', () => {
  test.each([[[]], [['help-me']], [['explain']], [['match']], [['prove']], [['match', 'nowhere']]])(
    '%j is told what to write',
    (words) => {
      expect(() => runList(words)).toThrow(CommandError);
    },
  );

  it('lists its commands, checks, and explains', () => {
    expect(runList(['help'])).toContain('explain HOST-OR-URL');
    expect(runList(['check'])).toMatch(/^\d+ records, no problem found\.$/);
    expect(runList(['explain', 'listed.faveguard.test'])).toContain('It is a demo');
    expect(runList(['stats'])).toContain('by source');
  });
});
