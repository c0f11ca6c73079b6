import type { Claim } from './claim.ts';
import { findPhrases, languagesIn, type Phrasebook } from './phrasebook.ts';

/** The words of one language's phrases, by which fused names are taken apart. */
export type Lexicon = ReadonlySet<string>;

/** A function that reads the lexicons, one string of words a language, when they are first needed. */
export function lazyLexicons(written: readonly string[]): () => readonly Lexicon[] {
  let lexicons: Lexicon[] | undefined;
  return () => {
    lexicons ??= written.map((words) => new Set(words.split(' ')));
    return lexicons;
  };
}

const SHORTEST_FUSED = 7;

/**
 * Takes the words of an app's name apart: at capitals (`WhoViewedMe`), and fused words by the
 * words of our phrases (`whofavoritedme` → `who favorited me`). A word that the phrases' words
 * do not fill from end to end stays as it is.
 */
export function splitName(name: string, lexicon: Lexicon): string {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[\s_\-.]+/)
    .map((word) =>
      word.length >= SHORTEST_FUSED ? (segment(word.toLowerCase(), lexicon) ?? word) : word,
    )
    .join(' ');
}

/** Fewest words of the lexicon that fill the whole word; undefined where they do not. */
function segment(word: string, lexicon: Lexicon): string | undefined {
  if (lexicon.has(word)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const part = word.slice(start, end);
      if (!before || !lexicon.has(part)) continue;
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
    }
  }
  return best[word.length]?.join(' ');
}

/**
 * What a name promises, by the claim phrases of pages and the shorter ones of names: as it is
 * written, and taken apart by the words of each language.
 */
export function promiseOfName(
  name: string,
  phrasebook: Phrasebook,
  mark: (text: string) => string,
  lexicons: readonly Lexicon[],
): { claim: Claim; words: string } | undefined {
  const plain = mark(name)
    .replace(/#(\w+)/g, '$1')
    .trim();
  const spellings = lexicons.flatMap((lexicon) => [
    splitName(plain, lexicon),
    splitName(name, lexicon),
  ]);
  const names = phrasebook.map((phrases) => phrases.names);
  for (const text of new Set([name, ...spellings].map(mark))) {
    const claims = languagesIn(phrasebook, text).map((phrases) => phrases.claims);
    const [match] = findPhrases([...names, ...claims], text, 1);
    if (match) return { claim: match.means, words: match.words };
  }
  return undefined;
}
