import { describe, expect, test } from 'vitest';
import { compileStems } from '../../src/build/compile.ts';
import { parsePhrase, partsOf, phraseSource } from '../../src/build/phrases.ts';
import { readRecords } from '../../src/build/records.ts';
import { normaliseText } from '../../src/core/text.ts';
import { namesPlatform, promiseTest } from '../../src/page/candidate.ts';
import { languages, mark, type Phrase, phrases } from '../support/phrases.ts';
import { type Random, seededRandom } from '../support/random.ts';

const EXPANSIONS = 200;
const SAMPLE = 30;
const PLATFORMS = ['tiktok', 'Instagram', 'tik tok', 'WhatsApp', 'Facebook', 'YouTube', 'тикток'];
const FILLERS = [
  'really',
  'a',
  'the',
  'secret',
  'of',
  'extraordinarily',
  'x'.repeat(24),
  'de',
  '27',
];
/** What fills a gap where words are written without spaces. */
const SIGNS = [...'のをがわたしxy'];
const ENDINGS = [0, 1, 4, 20];

const makesPromise = promiseTest(
  compileStems(languages.map((language) => ({ ...language, mark }))),
);
const claims = phrases.filter(({ group }) => group === 'claims' || group === 'prompts');

/** A text that the phrase should match: an alternative of every token, gaps filled at random. */
function expand({ phrase, words }: Phrase, random: Random): string {
  const isSpaced = words.spaces !== false;
  return random
    .shuffle(partsOf(phrase))
    .flatMap((part) => parsePhrase(part, words))
    .flatMap(({ kind, alternatives, optional, gap }) => {
      if (kind === 'gap') return fill(random.number(gap + 1), isSpaced, random);
      if (optional && random.number(2) === 0) return [];
      return [finish(random.pick(alternatives), isSpaced, random)];
    })
    .join(isSpaced ? ' ' : '');
}

function fill(length: number, isSpaced: boolean, random: Random): string[] {
  return Array.from({ length }, () => random.pick(isSpaced ? FILLERS : SIGNS));
}

/** Fills in a platform, or an ending, of the word's own last letter so that it stays in its script. */
function finish(alternative: string, isSpaced: boolean, random: Random): string {
  if (alternative.startsWith('#')) return random.pick(PLATFORMS);
  const word = alternative.replace('*', '');
  const hasEnding = isSpaced && alternative.endsWith('*');
  return hasEnding ? word + word.slice(-1).repeat(random.pick(ENDINGS)) : word;
}

describe('the stems of page let through', () => {
  test.each(claims)('"$catches"', ({ at, catches }) => {
    expect(
      makesPromise(normaliseText(catches)),
      `${at}: page would sleep on "${catches}": stemOf in src/build/phrases.ts lost it`,
    ).toBe(true);
  });

  test.each(claims)('whatever "$phrase" matches', (entry) => {
    const random = seededRandom(entry.phrase.length);
    const expression = new RegExp(phraseSource(entry.phrase, entry.words), 'u');
    const isMeant = (text: string) => expression.test(mark(text));
    const texts = Array.from({ length: EXPANSIONS }, () => expand(entry, random));
    const lost = texts.filter((text) => !makesPromise(normaliseText(text)) && isMeant(text));
    expect(lost, `${entry.at}: page would sleep on these`).toEqual([]);
    expect(
      texts.slice(0, SAMPLE).filter(isMeant).length,
      `${entry.at}: too few of the texts made here match their phrase, such as "${texts[0]}"`,
    ).toBeGreaterThan(SAMPLE / 3);
  });
});

test('the stems of names find every name of every platform that is marked', () => {
  const aliases = [...readRecords().platforms.values()].flatMap((platform) => platform.aliases);
  const lost = aliases.filter(
    (alias) => mark(alias).includes('#') && !namesPlatform(normaliseText(alias)),
  );
  expect(lost, 'page would sleep on pages with these names').toEqual([]);
});
