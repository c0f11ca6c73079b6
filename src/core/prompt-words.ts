import {
  findPhrases,
  type LanguagePhrases,
  type PhraseMatch,
  type PromptWord,
} from './phrasebook.ts';

export type PromptMatch = PhraseMatch<PromptWord> & {
  /** Marked text of the sentence it stands in. */
  sentence: string;
};

/** A function that finds in marked text what prompts say in any of these languages. */
export function promptFinder(
  languages: readonly LanguagePhrases[],
): (marked: string) => PromptMatch[] {
  const tables = languages.map(({ prompts }) => prompts);
  return (marked) =>
    findPhrases(tables, marked).map((match) => ({
      ...match,
      sentence: sentenceAt(marked, match),
    }));
}

/** Characters of a sentence that count on either side of what was found in it. */
const NEAR = 200;

function sentenceAt(text: string, { at, words }: PhraseMatch<unknown>): string {
  const end = at + words.length + 1;
  const before = text.slice(Math.max(0, at - NEAR), at).split(/ [.?](?= |$)/);
  const after = text.slice(end, end + NEAR).split(/ [.?](?= |$)/);
  return `${before.at(-1)} ${words}${after[0]} `;
}
