/**
 * A set of short strings (hostnames, list entries) in one ArrayBuffer, small and ready as it is.
 *
 * A key's hash has two halves. One gives the key its place, of four for every key; the other stands
 * in the sorted row of the bucket in which the place lies. A look-up asks one bit first: whether any
 * key has this place. Three of four misses end there, on the line of memory that holds the bucket.
 *
 * A hostname that is not in the set passes for one less than once in 100 million look-ups. So a
 * hit is a hint only: whoever warns looks at the exact record first.
 *
 * Layout, 32-bit little-endian words:
 * - header: magic, version, seed, count, flags, checksum of the rest;
 * - each bucket: where its row starts, then a bit for each of its 96 places;
 * - where the last row ends;
 * - the rows.
 */

const MAGIC = 0x54484746; // "FGHT"
const VERSION = 1;
const HEADER_WORDS = 6;
const PLACES_PER_KEY = 4;
const BUCKET_PLACES = 96;
const BUCKET_WORDS = 1 + BUCKET_PLACES / 32;

/** Flags: which kinds of keys there are, so that look-ups skip what cannot hit. */
const HAS_SUBDOMAINS_ONLY = 1;
const HAS_PAGES = 2;

const DOT = 46;

export type TableFault = 'not-a-table' | 'other-version' | 'truncated' | 'damaged';

/** Why a buffer cannot be used as a table. */
export class TableError extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(`the hostname table is unusable: ${fault}`);
    this.name = 'TableError';
    this.fault = fault;
  }
}

/** Look-ups in a table. Every `true` is a hint, every `false` is certain. None throws. */
export interface HostnameTable {
  /** Number of keys. */
  readonly count: number;
  /** Whether exactly this key is in the set. */
  has(key: string): boolean;
  /** Whether the set has the hostname, a parent hostname, or `.parent` (subdomains only). */
  covers(hostname: string): boolean;
  /**
   * Whether the set has a key for this address: as `covers`, and for entries with a path
   * `hostname/path` up to any segment boundary, with or without `?name=value`.
   * @param path of the URL, begins with `/`
   * @param search names and values of the URL's query, decoded
   */
  coversAddress(
    hostname: string,
    path: string,
    search: readonly (readonly [name: string, value: string])[],
  ): boolean;
  /**
   * Reads every word once, which opening leaves out: a changed word can only lose a hint or give a
   * wrong one.
   * @throws TableError if a word changed since the table was built
   */
  verify(): void;
}

/*
 * A key is hashed from its end, so that one pass over a hostname meets all its parents. The second
 * half sums up the states of the first.
 */
const startLow = (seed: number) => seed ^ 0x811c9dc5;
const startHigh = (seed: number) => Math.imul(seed, 0x9e3779b1) ^ 0x2545f491;
const nextLow = (low: number, code: number) => Math.imul(low ^ code, 0x01000193);
const nextHigh = (high: number, low: number) => (high + low) | 0;

function hashOf(key: string, seed: number): [low: number, high: number] {
  let low = startLow(seed);
  let high = startHigh(seed);
  for (let index = key.length - 1; index >= 0; index--) {
    low = nextLow(low, key.charCodeAt(index));
    high = nextHigh(high, low);
  }
  return [low >>> 0, high];
}

/** A number below `places`, evenly spread. */
function placeOf(high: number, places: number): number {
  return Math.floor((Math.imul(high, 0x9e3779b1) >>> 0) * (places / 2 ** 32));
}

function bucketsFor(count: number): number {
  return Math.max(1, Math.ceil((count * PLACES_PER_KEY) / BUCKET_PLACES));
}

function checksumOf(words: Uint32Array): number {
  let sum = 0;
  for (let index = HEADER_WORDS; index < words.length; index++) {
    sum = (Math.imul(sum, 31) + (words[index] as number)) | 0;
  }
  return sum >>> 0;
}

/**
 * Builds a table.
 * @param keys canonical hostnames, or keys of list entries (`entryKey`); repeated ones count once
 * @param seed any 32-bit number; another seed gives other collisions
 */
export function buildHostnameTable(keys: Iterable<string>, seed = 0): ArrayBuffer {
  const unique = new Set(keys);
  const buckets = bucketsFor(unique.size);
  const rows: number[][] = Array.from({ length: buckets }, () => []);
  const firstRow = HEADER_WORDS + buckets * BUCKET_WORDS + 1;
  const words = new Uint32Array(firstRow + unique.size);
  let flags = 0;
  for (const key of unique) {
    const [low, high] = hashOf(key, seed);
    const place = placeOf(high, buckets * BUCKET_PLACES);
    const bucket = Math.floor(place / BUCKET_PLACES);
    const bit = place % BUCKET_PLACES;
    rows[bucket]?.push(low);
    const word = HEADER_WORDS + bucket * BUCKET_WORDS + 1 + (bit >>> 5);
    words[word] = (words[word] as number) | (1 << (bit & 31));
    if (key.startsWith('.')) flags |= HAS_SUBDOMAINS_ONLY;
    if (/[/?]/.test(key)) flags |= HAS_PAGES;
  }
  let at = firstRow;
  for (const [bucket, row] of rows.entries()) {
    words[HEADER_WORDS + bucket * BUCKET_WORDS] = at;
    words.set(Uint32Array.from(row).sort(), at);
    at += row.length;
  }
  words[firstRow - 1] = at;
  words.set([MAGIC, VERSION, seed >>> 0, unique.size, flags, checksumOf(words)]);
  return words.buffer;
}

/**
 * Opens a table in place: nothing is copied or parsed.
 * @throws TableError that says what is wrong with the buffer
 */
export function openHostnameTable(buffer: ArrayBuffer): HostnameTable {
  if (buffer.byteLength < 4 * HEADER_WORDS) throw new TableError('truncated');
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
  const [magic, version, seed = 0, count = 0, flags = 0, checksum] = words;
  if (magic !== MAGIC) throw new TableError('not-a-table');
  if (version !== VERSION) throw new TableError('other-version');
  const buckets = bucketsFor(count);
  const places = buckets * BUCKET_PLACES;
  const firstRow = HEADER_WORDS + buckets * BUCKET_WORDS + 1;
  if (buffer.byteLength !== 4 * (firstRow + count)) throw new TableError('truncated');

  const isHit = (low: number, high: number) => {
    const place = placeOf(high, places);
    const bucket = Math.floor(place / BUCKET_PLACES);
    const bit = place - bucket * BUCKET_PLACES;
    const at = HEADER_WORDS + bucket * BUCKET_WORDS;
    if (((words[at + 1 + (bit >>> 5)] as number) & (1 << (bit & 31))) === 0) return false;
    const wanted = low >>> 0;
    // A damaged row may seem to reach out of the table.
    const end = Math.min(words[at + BUCKET_WORDS] as number, words.length);
    for (let index = words[at] as number; index < end; index++) {
      const hash = words[index] as number;
      if (hash >= wanted) return hash === wanted;
    }
    return false;
  };

  const has = (key: string) => isHit(...hashOf(key, seed));

  const covers = (hostname: string) => {
    let low = startLow(seed);
    let high = startHigh(seed);
    // A top-level label alone is never listed, so the first dot needs no look-up.
    let isBelowTop = false;
    for (let index = hostname.length - 1; index >= 0; index--) {
      const code = hostname.charCodeAt(index);
      if (code === DOT && isBelowTop && isHit(low, high)) return true;
      low = nextLow(low, code);
      high = nextHigh(high, low);
      if (code !== DOT) continue;
      if (isBelowTop && flags & HAS_SUBDOMAINS_ONLY && isHit(low, high)) return true;
      isBelowTop = true;
    }
    return isHit(low, high);
  };

  const hasPage = (page: string, search: readonly (readonly [string, string])[]) =>
    has(page) || search.some(([name, value]) => has(`${page}?${name}=${value}`));

  return {
    count,
    has,
    covers,
    coversAddress(hostname, path, search) {
      if (covers(hostname)) return true;
      if (!(flags & HAS_PAGES)) return false;
      for (let end = 0; end >= 0; end = path.indexOf('/', end + 1)) {
        if (hasPage(`${hostname}${path.slice(0, end)}`, search)) return true;
      }
      return hasPage(`${hostname}${path}`, search);
    },
    verify() {
      if (checksum !== checksumOf(words)) throw new TableError('damaged');
    },
  };
}
