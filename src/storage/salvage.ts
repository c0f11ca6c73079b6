import type { z } from 'zod/mini';
import type { Salvaged } from './store.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what can be read of a list, entry by entry. */
export function salvageList<Entry>(schema: z.ZodMiniType<Entry>, raw: unknown): Salvaged<Entry[]> {
  if (raw === undefined) return { value: [], isDamaged: false };
  if (!Array.isArray(raw)) return { value: [], isDamaged: true };
  const value = raw.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return { value, isDamaged: value.length < raw.length };
}
