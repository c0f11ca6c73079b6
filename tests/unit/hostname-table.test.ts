import { describe, expect, it, test } from 'vitest';
import {
  buildHostnameTable,
  openHostnameTable,
  TableError,
} from '../../src/core/hostname-table.ts';
import { entryKey, mayMatch, parseAddress } from '../../src/core/list-entry.ts';
import { matchesAny, randomEntry, randomUrl } from '../support/entries.ts';
import { seededRandom } from '../support/random.ts';

const keys = ['viewer.example', '.below.example', 'host.example/view/a', 'store.example/d?id=a'];
const buffer = buildHostnameTable([...keys, 'viewer.example'], 7);
const table = openHostnameTable(buffer);

/** A copy in which one 32-bit word is another. */
function withWord(index: number, change: (word: number) => number): ArrayBuffer {
  const copy = buffer.slice(0);
  const words = new Uint32Array(copy);
  words[index] = change(words[index] ?? 0);
  return copy;
}

function faultOf(damaged: ArrayBuffer): string {
  try {
    openHostnameTable(damaged).verify();
  } catch (error) {
    return error instanceof TableError ? error.fault : `not a TableError: ${error}`;
  }
  return 'opened';
}

describe('a table', () => {
  it('counts a repeated key once', () => {
    expect(table.count).toBe(keys.length);
  });

  it('is intact as built', () => {
    expect(() => table.verify()).not.toThrow();
  });

  test.each(keys)('has %s', (key) => {
    expect(table.has(key)).toBe(true);
  });

  test.each([
    ['viewer.example', true],
    ['a.b.viewer.example', true],
    ['notviewer.example', false],
    ['viewer.example.org', false],
    ['example', false],
    ['', false],
    ['below.example', false],
    ['a.below.example', true],
    ['a.b.below.example', true],
    ['host.example', false],
  ])('covers the hostname %j: %s', (hostname, expected) => {
    expect(table.covers(hostname)).toBe(expected);
  });

  it('may be empty', () => {
    const empty = openHostnameTable(buildHostnameTable([]));
    expect(empty.count).toBe(0);
    expect(empty.covers('viewer.example')).toBe(false);
  });

  it('is the same for the same keys in another order, and another for another seed', () => {
    const bytes = (made: ArrayBuffer) => [...new Uint8Array(made)];
    expect(bytes(buildHostnameTable([...keys].reverse(), 7))).toEqual(bytes(buffer));
    expect(bytes(buildHostnameTable(keys, 8))).not.toEqual(bytes(buffer));
  });

  it('takes at most 4.7 bytes a hostname', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `name-${index}.example`);
    expect(buildHostnameTable(many).byteLength / many.length).toBeLessThanOrEqual(4.7);
  });
});

describe('a table that is', () => {
  const last = buffer.byteLength / 4 - 1;

  test.each([
    ['empty', new ArrayBuffer(0), 'truncated'],
    ['cut off in its header', buffer.slice(0, 20), 'truncated'],
    ['cut off in its rows', buffer.slice(0, -4), 'truncated'],
    ['cut off by one byte', buffer.slice(0, -1), 'truncated'],
    ['something else', withWord(0, () => 1), 'not-a-table'],
    ['of another version', withWord(1, (version) => version + 1), 'other-version'],
    ['of a wrong count', withWord(3, (count) => count + 1), 'truncated'],
    ['changed in where a row starts', withWord(6, (start) => start + 1), 'damaged'],
    ['changed in where the last row ends', withWord(10, () => 2 ** 31), 'damaged'],
    ['changed in a place', withWord(7, (bits) => bits ^ 1), 'damaged'],
    ['changed in one bit of a hash', withWord(last, (hash) => hash ^ 1), 'damaged'],
  ])('%s says so', (_, damaged, fault) => {
    expect(faultOf(damaged)).toBe(fault);
  });

  it('damaged in every word but its header still answers, and comes to an end', () => {
    const copy = buffer.slice(0);
    new Uint32Array(copy).fill(2 ** 32 - 1, 6);
    const damaged = openHostnameTable(copy);
    expect([...keys, 'a.b.viewer.example'].map(damaged.covers)).not.toContain(undefined);
  });
});

it('agrees with asking every entry, over 100,000 addresses', () => {
  const random = seededRandom(4);
  let matches = 0;
  for (let round = 0; round < 500; round++) {
    const entries = Array.from({ length: 20 }, () => randomEntry(random));
    const entryTable = openHostnameTable(buildHostnameTable(entries.map(entryKey), round));
    for (let index = 0; index < 200; index++) {
      const url = randomUrl(random);
      const expected = matchesAny(entries, url);
      if (expected) matches++;
      const address = parseAddress(url);
      if ((address !== undefined && mayMatch(entryTable, address)) !== expected) {
        expect.fail(
          `${url} ${expected ? 'matches' : 'matches none of'} ${JSON.stringify(entries)}`,
        );
      }
    }
  }
  expect(matches, 'addresses that match must be among them').toBeGreaterThan(10_000);
  expect(matches, 'and addresses that do not').toBeLessThan(90_000);
});
