import { describe, expect, it, test } from 'vitest';
import { compileGroup } from '../../src/build/compile.ts';
import { findPhrases } from '../../src/core/phrasebook.ts';
import { DEMOS, FIXTURES, readCases } from '../support/cases.ts';
import { languages, mark, phrases } from '../support/phrases.ts';
import { sentencesOf } from '../support/sentences.ts';

/** Shorter examples ("Add to Chrome") are what any page says. */
const SHORTEST = 4;
const MOST_VERBATIM = 0.4;

const examples = phrases
  .filter(({ group }) => group !== 'counters')
  .map(({ at, catches }) => ({ at, catches, words: mark(catches) }))
  .filter(({ words }) => words.trim().split(' ').length >= SHORTEST);
const claims = languages.map((language) => {
  const words = { ...language, mark };
  return compileGroup(words, 'claims');
});

describe('the demo pages were written without the phrase files:', () => {
  test.each(readCases(DEMOS))('$id', (page) => {
    const sentences = sentencesOf(page);
    expect(sentences.length).toBeGreaterThan(5);
    const copied = examples.filter(({ words }) =>
      sentences.some(
        (sentence) =>
          sentence.includes(words) ||
          (sentence.trim().split(' ').length >= SHORTEST && words.includes(sentence)),
      ),
    );
    expect(
      copied.map(({ at, catches }) => `${at}: "${catches}"`),
      'a phrase that was fitted to the demo proves nothing: give it another example, or reword the page',
    ).toEqual([]);
  });
});

it('most promises of the page fixtures are in words that no phrase gives as its example', () => {
  const promises = readCases(FIXTURES)
    .flatMap(sentencesOf)
    .filter((sentence) => findPhrases(claims, sentence).length > 0);
  const verbatim = promises.filter((sentence) =>
    examples.some(({ words }) => sentence.includes(words)),
  );
  const share = verbatim.length / promises.length;
  console.info(
    `${verbatim.length} of ${promises.length} promises in the fixtures stand in a phrase file (${Math.round(share * 100)} %)`,
  );
  expect(promises.length, 'too few promises for the share to mean anything').toBeGreaterThan(50);
  expect(share, `reword these fixtures or examples:\n${verbatim.join('\n')}`).toBeLessThan(
    MOST_VERBATIM,
  );
}, 60_000);
