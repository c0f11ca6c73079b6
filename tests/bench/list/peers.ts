import { FiltersEngine, Request } from '@ghostery/adblocker';
// @ts-expect-error has no types
import HNTrieContainer from '@gorhill/ubo-core/js/hntrie.js';
// @ts-expect-error has no types
import PhishingDetector from 'eth-phishing-detect/src/detector.js';
import { hostnameAndParents } from '../../../src/core/hostname.ts';
import { buildHostnameTable, openHostnameTable } from '../../../src/core/hostname-table.ts';

/** A way to keep a list of hostnames: stored as bytes, loaded from them, asked for a hostname. */
export interface Peer {
  store(hostnames: readonly string[]): Uint8Array;
  load(stored: Uint8Array): (hostname: string) => boolean;
  /** Whether what is loaded lives in JavaScript objects, so that its size is that of the heap. */
  isOnHeap: boolean;
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decode = (stored: Uint8Array) => JSON.parse(new TextDecoder().decode(stored));

const table: Peer = {
  store: (hostnames) => new Uint8Array(buildHostnameTable(hostnames)),
  load(stored) {
    const { covers } = openHostnameTable(stored.buffer as ArrayBuffer);
    return covers;
  },
  isOnHeap: false,
};

const set: Peer = {
  store: encode,
  load(stored) {
    const hostnames = new Set<string>(decode(stored));
    return (hostname) => {
      for (const name of hostnameAndParents(hostname)) if (hostnames.has(name)) return true;
      return false;
    };
  },
  isOnHeap: true,
};

/** Root and checksum stand behind the trie's own words, which must begin where their buffer does. */
const trie: Peer = {
  store(hostnames) {
    const container = new HNTrieContainer();
    const root: number = container.createTrieFromIterable(hostnames);
    const { buf32, checksum } = container.toSelfie() as { buf32: Uint32Array; checksum: number };
    const stored = new Int32Array(buf32.length + 2);
    stored.set(buf32);
    stored.set([root, checksum], buf32.length);
    return new Uint8Array(stored.buffer);
  },
  load(stored) {
    const words = stored.byteLength / 4 - 2;
    const [root, checksum] = new Int32Array(stored.buffer, words * 4);
    const container = new HNTrieContainer();
    container.fromSelfie({ buf32: new Uint32Array(stored.buffer, 0, words), checksum });
    return (hostname) => container.setNeedle(hostname).matches(root) !== -1;
  },
  isOnHeap: false,
};

const detector: Peer = {
  store: encode,
  load(stored) {
    const config = { name: 'bench', version: 1, tolerance: 0, fuzzylist: [], allowlist: [] };
    const checker = new PhishingDetector([{ ...config, blocklist: decode(stored) }]);
    return (hostname) => checker.check(hostname).result;
  },
  isOnHeap: true,
};

const engine: Peer = {
  store(hostnames) {
    const filters = hostnames.map((hostname) => `||${hostname}^`).join('\n');
    return FiltersEngine.parse(filters).serialize();
  },
  load(stored) {
    const filters = FiltersEngine.deserialize(stored);
    return (hostname) =>
      filters.match(Request.fromRawDetails({ url: `https://${hostname}/`, type: 'sub_frame' }))
        .match;
  },
  isOnHeap: false,
};

export const peers: Record<string, Peer> = {
  FaveGuard: table,
  'JS Set with suffix walk': set,
  'eth-phishing-detect': detector,
  '@ghostery/adblocker': engine,
  '@gorhill/ubo-core HNTrie': trie,
};
