import { compileGroup, compilePlatformNames } from '../../src/build/compile.ts';
import { readRecords } from '../../src/build/records.ts';
import type { PhraseTable } from '../../src/core/phrasebook.ts';
import { marker } from '../../src/core/reading.ts';
import type { LanguageRecord } from '../../src/data/schema.ts';

const records = readRecords();

/** Normalises text and marks the platforms in it, as for a page. */
export const mark = marker(compilePlatformNames(records.platforms));

export const languages: LanguageRecord[] = [...records.languages.values()];

export const GROUPS = ['claims', 'names', 'lures', 'voice', 'counters', 'prompts'] as const;

/** A phrase of a language file, and where it stands. */
export interface Phrase {
  /** `claims/en.json, claims[3]`: file, group and place, for the message of a failure. */
  at: string;
  group: (typeof GROUPS)[number];
  means: string;
  phrase: string;
  catches: string;
  leaves: string;
  language: LanguageRecord;
  /** The language as the compiler takes it. */
  words: LanguageRecord & { mark: typeof mark };
}

export const phrases: Phrase[] = languages.flatMap((language) =>
  GROUPS.flatMap((group) =>
    language[group].map((phrase, index) => ({
      ...phrase,
      at: `src/data/${group === 'prompts' ? group : 'claims'}/${language.language}.json, ${group}[${index}]`,
      group,
      language,
      words: { ...language, mark },
    })),
  ),
);

const tables = new Map<string, PhraseTable<string>[]>();

/** The phrases of one language and group as one expression, made once. */
export function tableOf(language: LanguageRecord, group: Phrase['group']): PhraseTable<string>[] {
  const key = `${language.language} ${group}`;
  const known = tables.get(key);
  if (known) return known;
  const record: Phrase['words'] = { ...language, mark };
  const made = [compileGroup<string>(record, group)];
  tables.set(key, made);
  return made;
}
