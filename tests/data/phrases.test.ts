import { describe, expect, it, test } from 'vitest';
import { compileLexicons } from '../../src/build/compile.ts';
import { parsePhrase, partsOf, phraseSource } from '../../src/build/phrases.ts';
import { splitName } from '../../src/core/app-name.ts';
import { findPhrases } from '../../src/core/phrasebook.ts';
import { GROUPS, languages, mark, type Phrase, phrases, tableOf } from '../support/phrases.ts';

const lexicons = compileLexicons(languages, []).map((words) => new Set(words));

/** As the extension reads it: a name also taken apart (`WhoFaved`). */
function readings({ group }: Phrase, example: string): string[] {
  if (group !== 'names') return [mark(example)];
  return [example, ...lexicons.map((lexicon) => splitName(example, lexicon))].map(mark);
}

/** What the phrases of the same group and language find in a text. */
function found(entry: Phrase, example: string): { means: string; words: string }[] {
  const table = tableOf(entry.language, entry.group);
  return readings(entry, example).flatMap((text) => findPhrases(table, text));
}

function requiredWords(part: string, words: Phrase['words']): string[] {
  return parsePhrase(part, words).flatMap(({ optional, alternatives }) =>
    optional ? [] : alternatives,
  );
}

/** Whether some word is meant by both, an ending `*` standing for any. */
function isSameWord(one: string, other: string): boolean {
  const begins = (a: string, b: string) => a.endsWith('*') && b.startsWith(a.slice(0, -1));
  return one === other || begins(one, other) || begins(other, one);
}

describe('the example that a phrase catches', () => {
  test.each(phrases)('$at: "$catches"', (entry) => {
    const { at, phrase, catches, means, words } = entry;
    const expression = new RegExp(phraseSource(phrase, words), 'u');
    expect(
      readings(entry, catches).some((text) => expression.test(text)),
      `${at}: "${phrase}" does not match its own example "${catches}". Widen the phrase, or give an example that it is meant for.`,
    ).toBe(true);
    const meanings = found(entry, catches).map((match) => match.means);
    expect(
      meanings,
      `${at}: "${catches}" should mean ${means}, but an earlier phrase takes it. Put this phrase first, or narrow the other.`,
    ).toContain(means);
  });
});

describe('the example that a phrase leaves', () => {
  test.each(phrases)('$at: "$leaves"', (entry) => {
    const { at, leaves, group } = entry;
    const [hit] = found(entry, leaves);
    expect(
      hit,
      `${at}: nobody promises anything in "${leaves}", yet a phrase of ${group} takes "${hit?.words}" for ${hit?.means}. Narrow that phrase, or give a fairer example.`,
    ).toBeUndefined();
  });
});

describe('the example that a phrase leaves, read by every other language,', () => {
  const read = phrases.filter(({ group }) => group !== 'names' && group !== 'counters');

  test.each(read)('$at: "$leaves"', ({ at, leaves, group, language }) => {
    for (const other of languages.filter(({ language: code }) => code !== language.language)) {
      const [hit] = findPhrases(tableOf(other, group), mark(leaves));
      expect(
        hit,
        `${at}: ${other.language}.json takes "${hit?.words}" in "${leaves}" for ${hit?.means}. Every language is read on every page: make that phrase longer, or take the word out.`,
      ).toBeUndefined();
    }
  });
});

describe.each(languages)('$name', (language) => {
  const own = phrases.filter((phrase) => phrase.language === language);

  it('has no phrase twice', () => {
    for (const group of GROUPS) {
      const written = language[group].map(({ phrase }) => phrase);
      const twice = written.filter((phrase, index) => written.indexOf(phrase) !== index);
      expect(twice, `${language.language}.json, ${group}: take the second one out`).toEqual([]);
    }
  });

  it('uses every class of words', () => {
    const written = JSON.stringify([
      own.map(({ phrase }) => phrase),
      Object.values(language.words),
    ]);
    const unused = Object.keys(language.words).filter((name) => !written.includes(`{${name}}`));
    expect(unused, `${language.language}.json: use these classes or take them out`).toEqual([]);
  });

  it('asks different words of the parts of a phrase in free order', () => {
    for (const { at, phrase, words } of own) {
      const parts = partsOf(phrase).map((part) => requiredWords(part, words));
      for (const [index, part] of parts.entries()) {
        const others = parts.slice(index + 1).flat();
        const shared = part.filter((word) => others.some((other) => isSameWord(word, other)));
        expect(
          shared,
          `${at}: in "${phrase}" one word could serve for two parts, so the stems could miss it. Narrow a part.`,
        ).toEqual([]);
      }
    }
  });

  it('writes only what the grammar knows', () => {
    for (const { at, phrase, words } of own) {
      expect(
        phrase,
        `${at}: * stands at the end of a word only; write the endings out`,
      ).not.toMatch(/\*[^\s|?]/);
      for (const { kind, alternatives } of parsePhrase(phrase, words)) {
        const empty = kind === 'words' && alternatives.some((word) => /^\*?$/.test(word));
        expect(empty, `${at}: an alternative of "${phrase}" is empty once normalised`).toBe(false);
      }
    }
  });
});

it('every language knows the same promises, but for those named here', () => {
  const all = new Set(languages.flatMap(({ claims }) => claims.map(({ means }) => means)));
  const missing = languages.flatMap(({ language, claims }) =>
    [...all]
      .filter((claim) => !claims.some(({ means }) => means === claim))
      .map((claim) => `${language}.json has no phrase for ${claim}`),
  );
  expect(missing, 'add a phrase for each').toEqual([]);
});
