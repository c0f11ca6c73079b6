import { z } from 'zod/mini';
import { CLAIMS } from '../core/claim.ts';
import { DEEDS, type GuardEvent, withEvent } from '../core/guard-event.ts';
import { salvageList } from './salvage.ts';
import { readStore, type Store, updateStore } from './store.ts';

const eventSchema = z.object({
  at: z.number(),
  deed: z.enum(DEEDS),
  hostname: z.string(),
  verdict: z.enum(['caution', 'danger']),
  claim: z.optional(z.enum(CLAIMS)),
}) as z.ZodMiniType<GuardEvent>;

const store: Store<GuardEvent[]> = {
  key: 'log',
  salvage: (raw) => salvageList(eventSchema, raw),
  pack: (log) => log,
};

/** The event log, the newest last. */
export function readLog(): Promise<GuardEvent[]> {
  return readStore(store);
}

/** Adds an event. Never call it for a private window. */
export async function addEvent(event: GuardEvent): Promise<void> {
  await updateStore(store, (log) => withEvent(log, event));
}

export async function deleteLog(): Promise<void> {
  await updateStore(store, () => []);
}
