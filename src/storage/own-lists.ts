import { isHostname } from '../core/hostname.ts';
import type { OwnList } from '../core/own-lists.ts';
import { readStore, type Store, updateStore } from './store.ts';

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

/** Stores a list. Rejects where there is no room for it. */
export async function writeOwnList(list: OwnList, hostnames: readonly string[]): Promise<void> {
  await updateStore(stores[list], () => [...hostnames]);
}
