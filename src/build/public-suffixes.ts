/** The public suffix rules of tldts, as keys of a hostname table: the library is not shipped. */
import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { buildHostnameTable } from '../core/hostname-table.ts';

/** A flat trie of labels from the right; the library's own form, so a test compares the results. */
interface Trie {
  rulesRoot: number;
  exceptionsRoot: number;
  /** By node: 0 where no rule ends. */
  nodeFlags: Uint8Array;
  /** By node: its first edge; the next node's is its end. */
  edgeStart: Uint32Array;
  edgeChild: Uint32Array;
  /** By edge: how many letters of `labelText` are its label, one after the other. */
  edgeLength: Uint32Array;
  labelText: string;
}

/** `co.uk`, `*.ck`, and `!www.ck`; of the registries and of shared hosts. */
export function publicSuffixKeys(): string[] {
  const trie: Trie = createRequire(import.meta.url)('tldts/dist/cjs/src/data/trie.js');
  const labels: string[] = [];
  let offset = 0;
  for (const length of trie.edgeLength) {
    labels.push(trie.labelText.slice(offset, offset + length));
    offset += length;
  }
  const names = function* (node: number, below = ''): Generator<string> {
    if (trie.nodeFlags[node]) yield below;
    const end = trie.edgeStart[node + 1] ?? 0;
    for (let edge = trie.edgeStart[node] ?? end; edge < end; edge++) {
      yield* names(trie.edgeChild[edge] ?? 0, below ? `${labels[edge]}.${below}` : labels[edge]);
    }
  };
  const exceptions = [...names(trie.exceptionsRoot)].map((name) => `!${canonical(name)}`);
  return [...names(trie.rulesRoot)].map(canonical).concat(exceptions);
}

function canonical(name: string): string {
  return name.startsWith('*.') ? `*.${domainToASCII(name.slice(2))}` : domainToASCII(name);
}

/** The table that is shipped for checking the user's own lists. */
export function publicSuffixTable(): ArrayBuffer {
  return buildHostnameTable(publicSuffixKeys());
}
