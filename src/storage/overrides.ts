import { z } from 'zod/mini';
import { isHostname } from '../core/hostname.ts';
import { isActive, OVERRIDE_REASONS, type Override, withOverride } from '../core/override.ts';
import { salvageList } from './salvage.ts';
import { readStore, type Store, updateStore } from './store.ts';

/** An override as it is stored, in this session or for longer. */
export const overrideSchema = z.object({
  hostname: z.string().check(z.refine(isHostname)),
  since: z.number(),
  until: z.optional(z.number()),
  why: z.enum(OVERRIDE_REASONS),
}) as z.ZodMiniType<Override>;

const store: Store<Override[]> = {
  key: 'overrides',
  salvage: (raw) => salvageList(overrideSchema, raw),
  pack: (overrides) => overrides,
};

/** The overrides that outlast their tab and still count at `now`, in ms since 1970. */
export async function lastingOverrides(now: number): Promise<Override[]> {
  return (await readStore(store)).filter((override) => isActive(override, now));
}

/** Adds an override that outlasts its tab; what ended by `since` of the new one is dropped. */
export async function addLastingOverride(added: Override): Promise<void> {
  await updateStore(store, (known) =>
    withOverride(
      known.filter((override) => isActive(override, added.since)),
      added,
    ),
  );
}

/** Takes back the overrides of a hostname, or all. */
export async function removeLastingOverrides(hostname?: string): Promise<void> {
  await updateStore(store, (known) =>
    hostname === undefined ? [] : known.filter((override) => override.hostname !== hostname),
  );
}
