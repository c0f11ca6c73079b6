import { browser } from '../browser.ts';

/** What could be read of a stored value, and whether something of it could not. */
export interface Salvaged<Value> {
  value: Value;
  isDamaged: boolean;
}

/** One value in local storage. */
export interface Store<Value> {
  key: string;
  /** Reads whatever is stored; nothing stored (undefined) gives the default, undamaged. */
  salvage(raw: unknown): Salvaged<Value>;
  pack(value: Value): unknown;
  /** Items that are derived from the value, and stored with it in one step. */
  derive?(value: Value): Record<string, unknown>;
}

/** Where copies of damaged values lie: what was under a key before it was mended. */
const DAMAGED = 'damaged';
/** Copies that are kept, the newest. */
const COPIES = 3;

/** A value as it was found damaged. */
interface DamagedCopy {
  key: string;
  raw: unknown;
}

/**
 * Reads a value. Where it is damaged, a copy is put aside and what could be read is stored in its
 * place: nothing is lost, and a person can be told.
 */
export async function readStore<Value>(store: Store<Value>): Promise<Value> {
  const raw = (await browser.storage.local.get(store.key))[store.key];
  const { value, isDamaged } = store.salvage(raw);
  if (isDamaged) await mend(store, value, raw);
  return value;
}

async function mend<Value>(store: Store<Value>, value: Value, raw: unknown): Promise<void> {
  try {
    const copies = [...(await damagedCopies()), { key: store.key, raw }].slice(-COPIES);
    await browser.storage.local.set({ [DAMAGED]: copies });
    await browser.storage.local.set(itemsOf(store, value));
  } catch {
    // No room for the copy: then the damaged value itself stays where it is.
  }
}

function itemsOf<Value>(store: Store<Value>, value: Value): Record<string, unknown> {
  return { [store.key]: store.pack(value), ...store.derive?.(value) };
}

/** Values that were found damaged and not yet put away by the person. */
export async function damagedCopies(): Promise<DamagedCopy[]> {
  const stored = (await browser.storage.local.get(DAMAGED))[DAMAGED];
  return Array.isArray(stored) ? stored : [];
}

export async function forgetDamaged(): Promise<void> {
  await browser.storage.local.remove(DAMAGED);
}

/** Changes of one worker wait for each other, so that none overwrites another. */
const queues = new Map<string, Promise<unknown>>();

/** Changes a value and gives the new one. Rejects where the browser cannot store it. */
export function updateStore<Value>(
  store: Store<Value>,
  change: (value: Value) => Value,
): Promise<Value> {
  const update = async () => {
    const value = change(await readStore(store));
    await browser.storage.local.set(itemsOf(store, value));
    return value;
  };
  const done = (queues.get(store.key) ?? Promise.resolve()).then(update);
  queues.set(
    store.key,
    done.catch(() => {}),
  );
  return done;
}
