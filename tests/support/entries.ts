import {
  type Address,
  type ListEntry,
  matchesEntry,
  parseAddress,
} from '../../src/core/list-entry.ts';
import type { Random } from './random.ts';

/** Few labels and segments, so that random names meet often and nearly meet more often. */
const LABELS = ['a', 'b', 'ab', 'a-b', 'viewer', 'xn--bcher-kva', 'com'];
const TOPS = ['example', 'test', 'com.example'];
const SEGMENTS = ['a', 'b', 'A', 'ab', '%61', 'view', ''];
const PARAMETERS = ['id=a', 'id=b', 'ID=a', 'id=ab', 'id=', 'q=a', 'id=%61'];

function several<Item>(random: Random, most: number, items: readonly Item[]): Item[] {
  return Array.from({ length: random.number(most + 1) }, () => random.pick(items));
}

function randomHostname(random: Random): string {
  return [random.pick(LABELS), ...several(random, 2, LABELS), random.pick(TOPS)].join('.');
}

function randomPath(random: Random): string {
  return several(random, 3, SEGMENTS)
    .map((segment) => `/${segment}`)
    .join('');
}

/** A list entry of any kind. */
export function randomEntry(random: Random): ListEntry {
  const hostname = randomHostname(random);
  const kind = random.number(6);
  if (kind < 3) return { hostname, coversItself: kind !== 2, path: '' };
  const path = randomPath(random).replace(/\/+$/, '');
  const [name = '', value = ''] = random.pick(PARAMETERS).split('=');
  return kind === 5
    ? { hostname, coversItself: true, path, parameter: [name, value] }
    : { hostname, coversItself: true, path: path || '/view' };
}

/** An address that may or may not be one of an entry's. */
export function randomUrl(random: Random): string {
  const scheme = random.pick(['https', 'http']);
  const dot = random.number(8) === 0 ? '.' : '';
  const port = random.number(4) === 0 ? `:${8000 + random.number(9)}` : '';
  const query = several(random, 3, PARAMETERS).join('&');
  const hash = random.number(6) === 0 ? '#/view?id=a' : '';
  return `${scheme}://${randomHostname(random)}${dot}${port}${randomPath(random)}${query && `?${query}`}${hash}`;
}

/** The plain truth: every entry is asked. */
export function matchesAny(entries: readonly ListEntry[], url: string): boolean {
  const address = parseAddress(url);
  return address !== undefined && entries.some((entry) => matchesEntry(entry, address as Address));
}
