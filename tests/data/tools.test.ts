import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compileRulesets, compileTools } from '../../src/build/compile-list.ts';
import { lintTool, lintTools } from '../../src/build/list/lint.ts';
import { lintWorld } from '../../src/build/list/lint-world.ts';
import { ROOT, readRecords } from '../../src/build/records.ts';
import { createBlocklist, tableKeys } from '../../src/core/blocklist.ts';
import { hostnameAndParents } from '../../src/core/hostname.ts';
import { buildHostnameTable, openHostnameTable } from '../../src/core/hostname-table.ts';
import { ACTIONS, CATEGORIES, ENDINGS, EVENTS, isBlocked } from '../../src/core/tool.ts';

const records = readRecords('');
const world = lintWorld(records);
const listed = new Map([...records.tools].filter(([, { reserved }]) => !reserved));

test.each([...records.tools])('%s.json has no problem', (id, tool) => {
  expect(lintTool(id, tool, world)).toEqual([]);
});

describe('the list', () => {
  const tools = compileTools(listed);
  const blocked = tools.filter(isBlocked);

  it('has no problem between its records, and no exception that is not needed', () => {
    expect(lintTools(records.tools, world)).toEqual([]);
  });

  it('stops at least 15 tools of at least 4 categories', () => {
    expect(blocked.length).toBeGreaterThanOrEqual(15);
    expect(new Set(blocked.map(({ category }) => category)).size).toBeGreaterThanOrEqual(4);
  });

  it('has one reserved record, the demo, without evidence', () => {
    const reserved = [...records.tools.values()].filter((tool) => tool.reserved);
    expect(reserved.map((tool) => tool.hostnames)).toEqual([['listed.faveguard.test']]);
    expect(reserved.flatMap((tool) => tool.evidence)).toEqual([]);
  });

  it('holds no other made-up hostname', () => {
    const made = tools
      .flatMap((tool) => [...tool.hostnames, ...tool.redirectHostnames])
      .filter((hostname) => /\.(?:test|example|invalid)$/.test(hostname));
    expect(made, 'these can belong to nobody').toEqual([]);
  });

  it('has no client id, since none is known today', () => {
    expect(tools.flatMap(({ clientIds }) => clientIds)).toEqual([]);
  });
});

describe('no record covers its neighbours', () => {
  const tools = compileTools(records.tools);
  const blocklist = createBlocklist(tools);
  const table = openHostnameTable(buildHostnameTable(tableKeys(tools)));
  const ruled = new Set(
    Object.values(compileRulesets(tools)).flatMap((rules) =>
      rules.flatMap(({ condition }) =>
        'requestDomains' in condition ? condition.requestDomains : [],
      ),
    ),
  );
  const listedNames = new Set(tools.flatMap(({ hostnames }) => hostnames));
  const isListed = (hostname: string) =>
    [...hostnameAndParents(hostname)].some((name) => listedNames.has(name));

  /** The host above, other names on it, and names that begin or end alike. */
  const neighbours = (hostname: string) => {
    const [first = '', ...rest] = hostname.split('.');
    const above = rest.join('.');
    return [above, `neighbour.${above}`, `${first}2.${above}`, `2${hostname}`, `${hostname}.test`];
  };

  it.each([...listedNames])('%s', (hostname) => {
    const others = neighbours(hostname).filter((name) => name.includes('.') && !isListed(name));
    expect(others.length).toBeGreaterThan(1);
    for (const other of others) {
      expect(blocklist.find(other), other).toBeUndefined();
      expect(table.covers(other), `${other} in the table`).toBe(false);
      const rules = [...hostnameAndParents(other)].filter((name) => ruled.has(name));
      expect(rules, `rules for ${other}`).toEqual([]);
    }
  });
});

describe('SOURCES.md', () => {
  const text = readFileSync(join(ROOT, 'src/data/SOURCES.md'), 'utf8');

  test.each(CATEGORIES)('says what the code does with %s', (category) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${category}\``));
    const active = row?.split('|')[3]?.trim();
    const expected =
      ACTIONS[category] === 'stop' ? 'stopped before the page loads' : 'never stopped';
    expect(active, `mend the row of ${category} in src/data/SOURCES.md`).toBe(expected);
  });

  test.each(EVENTS)('says what becomes of a record after %s', (event) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${event}\``));
    const isEnd = ENDINGS.includes(event);
    expect(row?.split('|')[3]?.trim(), `mend the row of ${event} in src/data/SOURCES.md`).toMatch(
      isEnd ? /^retired$/ : /^nothing/,
    );
  });

  const refusedWords = text
    .slice(text.indexOf('## What was refused'), text.indexOf('## Authorization servers'))
    .split(/[\s`,:;()]+/);

  it('refuses each hostname for one reason', () => {
    const hostnames = refusedWords.filter((word) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(word));
    const twice = hostnames.filter((hostname, index) => hostnames.indexOf(hostname) < index);
    expect(hostnames.length, 'hostnames are read').toBeGreaterThan(100);
    expect(twice, 'keep the first of its reasons in src/data/SOURCES.md').toEqual([]);
  });

  it('refuses nothing that the list holds', () => {
    const words = new Set(refusedWords);
    const both = [...listed.values()]
      .flatMap(({ hostnames }) => hostnames)
      .filter((hostname) => words.has(hostname));
    expect(both, 'take these out of "What was refused", or out of the list').toEqual([]);
  });
});
