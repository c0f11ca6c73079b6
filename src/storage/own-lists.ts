import { isHostname } from '../core/hostname.ts';
import type { OwnList } from '../core/own-lists.ts';
import { speaksOf } from '../core/ruling.ts';
import { readStore, type Store, updateStore } from './store.ts';
import { readTable, tableItem } from './tables.ts';

/** A line a hostname: of all forms the one that is stored and read fastest at 100,000 of them. */
function listStore(list: OwnList): Store<string[]> {
  return {
    key: `own:${list}`,
    salvage(raw) {
      if (raw === undefined) return { value: [], isDamaged: false };
      if (typeof raw !== 'string') return { value: [], isDamaged: true };
      const lines = raw === '' ? [] : raw.split('\n');
      const value = lines.filter(isHostname);
      return { value, isDamaged: value.length < lines.length };
    },
    pack: (hostnames) => hostnames.join('\n'),
    derive: (hostnames) => tableItem(list, hostnames),
  };
}

const stores: Record<OwnList, Store<string[]>> = {
  block: listStore('block'),
  allow: listStore('allow'),
};

/** The hostnames of a list of the person's own, sorted. */
export function readOwnList(list: OwnList): Promise<string[]> {
  return readStore(stores[list]);
}

/**
 * Whether a list covers any of these hostnames. Its table answers: the list itself, which may be
 * long, is read only where the table hints at one of them, or is not there or damaged.
 * @returns a function that knows these hostnames alone
 */
export async function ownListCovers(
  list: OwnList,
  hostnames: readonly string[],
): Promise<(hostname: string) => boolean> {
  const table = await readTable(list);
  if (typeof table === 'object' && !hostnames.some(table.covers)) return () => false;
  const listed = await readOwnList(list);
  // Stored anew with its table; without room for that the list does its work alone.
  if (typeof table === 'string' && listed.length > 0) {
    await updateStore(stores[list], (same) => same).catch(() => {});
  }
  return speaksOf(listed);
}

/** Stores a list and its table, both or none. Rejects where there is no room for them. */
export async function writeOwnList(list: OwnList, hostnames: readonly string[]): Promise<void> {
  await updateStore(stores[list], () => [...hostnames]);
}
