/** One peer at one size in a process of its own: prints its measures as JSON. */
import { readFileSync } from 'node:fs';
import { benignNames, listedNames } from './names.ts';
import { peers } from './peers.ts';

export interface Measures {
  /** Of what is stored; for peers that live on the heap, of what is loaded. */
  bytes: number;
  /** From bytes in memory to the first answer, in ms. */
  load: number;
  /** A look-up, in ns. */
  miss: number;
  hit: number;
  falsePositives: number;
  /** Benign hostnames that were asked. */
  benign: number;
}

const BENIGN = 60_000;
/** A pass over the names ends after this time, in ms: some peers need a millisecond a look-up. */
const PASS = 150;
const WARM_PASSES = 4;
const PASSES = 5;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Time of a look-up in ns, after warming up. */
function timeOf(isListed: (hostname: string) => boolean, names: readonly string[]): number {
  const times = Array.from({ length: WARM_PASSES + PASSES }, () => {
    const start = performance.now();
    let asked = 0;
    for (let end = start; asked < names.length && end - start < PASS; end = performance.now()) {
      for (let index = 0; index < 100; index++) isListed(names[asked++] ?? '');
    }
    return ((performance.now() - start) / asked) * 1e6;
  });
  return median(times.slice(WARM_PASSES));
}

/** A string whose letters lie in one piece, as they come from an address. */
function flat(name: string): string {
  return new URL(`https://${name}/`).hostname;
}

const [name = '', size = '', file = ''] = process.argv.slice(2);
const peer = peers[name];
if (!peer) throw new Error(`no such peer: ${name}`);
const listed = listedNames(Number(size));
const benign = benignNames(BENIGN, new Set(listed)).map(flat);
const hits = listed.map((hostname, index) => flat(index % 2 ? hostname : `www.${hostname}`));
const stored = new Uint8Array(readFileSync(file));
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const isListed = peer.load(stored);
isListed('example.com');
const load = performance.now() - start;
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed - before;
for (const hostname of hits.slice(0, 500)) {
  if (!isListed(hostname)) throw new Error(`${name} does not find ${hostname}`);
}
const measures: Measures = {
  bytes: peer.isOnHeap ? heap : stored.byteLength,
  load,
  miss: timeOf(isListed, benign),
  hit: timeOf(isListed, hits),
  falsePositives: 0,
  benign: 0,
};
const end = performance.now() + 2000;
for (const hostname of benign) {
  if (performance.now() > end) break;
  measures.benign++;
  if (isListed(hostname)) measures.falsePositives++;
}
console.log(JSON.stringify(measures));
