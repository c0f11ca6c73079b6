import { z } from 'zod/mini';
import { type DiaryEntry, keptEntries } from '../core/diary.ts';
import { salvageList } from './salvage.ts';
import { readStore, type Store, updateStore } from './store.ts';

const optionalText = z.optional(z.string());

const entrySchema = z.object({
  authority: z.string(),
  platform: z.string(),
  app: optionalText,
  clientId: optionalText,
  redirectHostname: optionalText,
  scopes: z.array(z.string()),
  at: z.number(),
  tool: optionalText,
  told: z.optional(z.literal(true)),
}) as z.ZodMiniType<DiaryEntry>;

const store: Store<DiaryEntry[]> = {
  key: 'diary',
  salvage: (raw) => salvageList(entrySchema, raw),
  pack: (entries) => entries,
};

/** The consent diary, the newest first, without what is too old. */
export async function readDiary(): Promise<DiaryEntry[]> {
  return keptEntries(await readStore(store), Date.now());
}

/** Changes the diary and gives the new one. Never call it for a private window. */
export async function changeDiary(
  change: (entries: DiaryEntry[]) => DiaryEntry[],
): Promise<DiaryEntry[]> {
  return await updateStore(store, (entries) => change(keptEntries(entries, Date.now())));
}
