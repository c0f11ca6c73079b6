import { browser } from '../browser.ts';
import { type DiaryEntry, keptEntries } from '../core/diary.ts';

const KEY = 'diary';

/** The consent diary: off until the person switches it on. */
export interface Diary {
  isOn: boolean;
  /** The newest first. */
  entries: DiaryEntry[];
}

/** Reads the diary; whatever of it is damaged or too old is left out. */
export async function readDiary(): Promise<Diary> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Diary> | undefined;
  const entries = Array.isArray(stored?.entries) ? stored.entries.filter(isEntry) : [];
  return { isOn: stored?.isOn === true, entries: keptEntries(entries, Date.now()) };
}

export async function writeDiary(diary: Diary): Promise<void> {
  await browser.storage.local.set({ [KEY]: diary });
}

function isEntry(entry: unknown): entry is DiaryEntry {
  const { authority, platform, scopes, at } = (entry ?? {}) as Partial<DiaryEntry>;
  return (
    typeof authority === 'string' &&
    typeof platform === 'string' &&
    typeof at === 'number' &&
    Array.isArray(scopes)
  );
}
