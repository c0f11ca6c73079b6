import { describe, expect, test } from 'vitest';
import { parsePhrase, phraseSource } from '../../src/build/phrases.ts';
import { normaliseText } from '../../src/core/text.ts';
import { nameStems, stems } from '../../src/generated/stems.ts';
import { mark, type Phrase, phrases } from '../support/phrases.ts';
import { type Random, seededRandom } from '../support/random.ts';

const EXPANSIONS = 300;
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
const ENDINGS = ['', 's', 'ed', 'ando', 'mente', 'izations'];

/** As `src/page/candidate.ts` builds it: `#` stands for any platform's name. */
const promises = new RegExp(stems.replaceAll('#', `(?:${nameStems})`));
const names = new RegExp(nameStems);
const claims = phrases.filter(({ group }) => group === 'claims');

/** A text that the phrase should match: an alternative of every token, gaps filled at random. */
function expand({ phrase, words }: Phrase, random: Random): string {
  return parsePhrase(phrase, words)
    .flatMap(({ kind, alternatives, optional, gap }) => {
      if (kind === 'gap') {
        return Array.from({ length: random.number(gap + 1) }, () => random.pick(FILLERS));
      }
      return optional && random.number(2) === 0 ? [] : [finish(random.pick(alternatives), random)];
    })
    .join(' ');
}

function finish(alternative: string, random: Random): string {
  if (alternative.startsWith('#')) return random.pick(PLATFORMS);
  return alternative.endsWith('*') ? alternative.slice(0, -1) + random.pick(ENDINGS) : alternative;
}

describe('the stems of page let through', () => {
  test.each(claims)('"$catches"', ({ at, catches }) => {
    expect(
      promises.test(normaliseText(catches)),
      `${at}: page would sleep on "${catches}": stemOf in src/build/phrases.ts lost it`,
    ).toBe(true);
  });

  test.each(claims)('whatever "$phrase" matches', (entry) => {
    const random = seededRandom(entry.phrase.length);
    const expression = new RegExp(phraseSource(entry.phrase, entry.words), 'u');
    const texts = Array.from({ length: EXPANSIONS }, () => expand(entry, random)).filter((text) =>
      expression.test(mark(text)),
    );
    expect(texts.length, `${entry.at}: too few of the texts made here match`).toBeGreaterThan(
      EXPANSIONS / 2,
    );
    const lost = texts.filter((text) => !promises.test(normaliseText(text)));
    expect(lost, `${entry.at}: page would sleep on these`).toEqual([]);
  });
});

test('the stems of names find every name of every platform that is marked', async () => {
  const { readRecords } = await import('../../src/build/records.ts');
  const aliases = [...readRecords().platforms.values()].flatMap((platform) => platform.aliases);
  const lost = aliases.filter(
    (alias) => mark(alias).includes('#') && !names.test(normaliseText(alias)),
  );
  expect(lost, 'page would sleep on pages with these names').toEqual([]);
});
