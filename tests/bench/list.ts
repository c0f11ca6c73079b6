/**
 * `npm run bench -- list [SIZE…]`: the hostname table beside other ways to keep a list. Every
 * measure comes from a process of its own, the peers take turns, the table shows medians.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measures } from './list/measure.ts';
import { listedNames } from './list/names.ts';
import { peers } from './list/peers.ts';

const ROUNDS = 5;
const OURS = 'FaveGuard';
const TRIE = '@gorhill/ubo-core HNTrie';
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1000, 10_000, 100_000];
const worker = join(import.meta.dirname, 'list/measure.ts');
const folder = mkdtempSync(join(tmpdir(), 'faveguard-bench-'));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function measure(peer: string, size: number): Measures {
  const file = join(folder, `${Object.keys(peers).indexOf(peer)}-${size}`);
  const args = ['--expose-gc', '--no-warnings', worker, peer, String(size), file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** Bits a key that any set with this rate of false hits needs, in bytes. */
function entropyBound(rate: number): number {
  return -Math.log2(rate) / 8;
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
}

function times(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(1)}x`;
}

try {
  for (const size of sizes) {
    const names = listedNames(size);
    for (const [index, peer] of Object.values(peers).entries()) {
      writeFileSync(join(folder, `${index}-${size}`), peer.store(names));
    }
    const runs = Array.from({ length: ROUNDS }, () =>
      Object.keys(peers).map((peer) => ({ peer, ...measure(peer, size) })),
    ).flat();
    const of = (peer: string, field: keyof Measures) =>
      median(runs.filter((run) => run.peer === peer).map((run) => run[field]));
    console.log(`\n${size} hostnames, ${ROUNDS} processes each, medians; x: compared with ours`);
    print([
      ['', 'B/entry', '', 'load ms', '', 'miss ns', '', 'hit ns', '', 'false positives'],
      ...Object.keys(peers).map((peer) => [
        peer,
        (of(peer, 'bytes') / size).toFixed(2),
        times(of(peer, 'bytes'), of(OURS, 'bytes')),
        of(peer, 'load').toFixed(3),
        times(of(peer, 'load'), of(OURS, 'load')),
        of(peer, 'miss').toFixed(0),
        times(of(peer, 'miss'), of(OURS, 'miss')),
        of(peer, 'hit').toFixed(0),
        times(of(peer, 'hit'), of(OURS, 'hit')),
        `${of(peer, 'falsePositives')} of ${of(peer, 'benign')}`,
      ]),
    ]);
    // A false hit needs a taken place (1 - e^(-1/4)) and one of 24 hashes of 32 bits.
    const bound = entropyBound(((1 - Math.exp(-1 / 4)) * 24) / 2 ** 32);
    console.log(`entropy bound at our rate of false hits: ${bound.toFixed(2)} B/entry`);
    if (size === 100_000) {
      const goals: [string, boolean][] = [
        ['at most 4.7 B/entry', of(OURS, 'bytes') / size <= 4.7],
        ['5x smaller than HNTrie', of(TRIE, 'bytes') >= 5 * of(OURS, 'bytes')],
        ['loads 15x faster than HNTrie', of(TRIE, 'load') >= 15 * of(OURS, 'load')],
        ['misses 2.5x faster than HNTrie', of(TRIE, 'miss') >= 2.5 * of(OURS, 'miss')],
        ['no false positive', of(OURS, 'falsePositives') === 0],
      ];
      for (const [goal, isMet] of goals) console.log(`${isMet ? 'met   ' : 'MISSED'} ${goal}`);
      if (goals.some(([, isMet]) => !isMet)) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
