import { describe, expect, it, test } from 'vitest';
import { normaliseText } from '../../src/core/text.ts';
import { seededRandom } from '../support/random.ts';

const CYRILLIC_A = '\u0430';
const CYRILLIC_O = '\u043e';
const ZERO_WIDTH = '\u200b';

const SPELLINGS: [what: string, written: string, normalised: string][] = [
  ['lower-cases', 'Who VIEWED Me', ' who viewed me '],
  ['takes full-width letters for plain ones (NFKC)', 'ｗｈｏ ｖｉｅｗｅｄ', ' who viewed '],
  ['takes ligatures apart (NFKC)', 'ﬁnd out', ' find out '],
  ['drops zero-width characters', `w${ZERO_WIDTH}h${ZERO_WIDTH}o`, ' who '],
  ['drops soft hyphens and direction marks', 'pro\u00adfile \u202ewho\u202c', ' profile who '],
  ['undoes look-alikes in a mixed word', `F${CYRILLIC_A}v${CYRILLIC_O}urited`, ' favourited '],
  ['keeps a wholly Cyrillic word', 'Кто смотрел', ' кто смотрел '],
  ['keeps a wholly Greek word', 'ποιος', ' ποιος '],
  ['keeps a Cyrillic word beside a Latin one', 'кто instagram', ' кто instagram '],
  ['undoes digit swaps inside a word', 'wh0 v1ewed my pr0file', ' who viewed my profile '],
  ['undoes a digit swap at the end of a word', 'pr0fil3 n0', ' profile no '],
  ['undoes signs for letters', 'p@ssword cla$$y', ' password classy '],
  ['keeps numbers', '27 visitors, 10k views, 2nd', ' 27 visitors 10k views 2nd '],
  ['joins letters spread by spaces', 'see w h o s a v e d', ' see whosaved '],
  ['undoes swaps in letters spread by spaces', `w h ${CYRILLIC_O} s 4 v e d`, ' whosaved '],
  ['keeps a few single letters', 'vitamins a b c', ' vitamins a b c '],
  ['drops apostrophes of every shape', "who's who’s doesn't", ' whos whos doesnt '],
  ['marks the end of a sentence', 'See it. Try it! Go…', ' see it . try it . go . '],
  ['marks a question', 'Who was it? Me', ' who was it ? me '],
  ['marks questions of other scripts', '谁看过？ من زارك؟', ' 谁看过 ? من زارك ? '],
  ['takes a semicolon for an end, not for a question', 'look; now', ' look . now '],
  [
    'takes a line, a colon and a bar for an end',
    'one\ntwo: three | four',
    ' one . two . three . four ',
  ],
  ['does not end a sentence inside a number or a hostname', '1.284 a.example', ' 1 284 a example '],
  ['drops Portuguese diacritics', 'Não é possível: você', ' nao e possivel . voce '],
  ['drops diacritics typed apart', 'quie\u0301n', ' quien '],
  ['folds the Turkish dotted and dotless i', 'İstanbul baktı', ' istanbul bakti '],
  ['folds ß', 'Straße', ' strasse '],
  ['drops Arabic marks and tatweel', 'مَنْ زَارَ مـلفي', ' من زار ملفي '],
  ['folds Arabic alef and ya', 'أإآٱ على', ' اااا علي '],
  ['keeps Thai and Devanagari vowel signs', 'วันนี้ हिन्दी', ' วันนี้ हिन्दी '],
  ['drops emoji and signs', '🎉 (who) — me', ' who me '],
  ['leaves one space of nothing', '', ' '],
  ['leaves one space of blanks', ' \t ', ' '],
];

describe('normaliseText', () => {
  test.each(SPELLINGS)('%s', (_, written, normalised) => {
    expect(normaliseText(written)).toBe(normalised);
  });

  it('gives words with a space around each, and changes nothing of its own result', () => {
    const random = seededRandom(1);
    const signs = [...SPELLINGS.map(([, written]) => written).join(''), ...' \n.?013@$'];
    const samples = Array.from({ length: 3000 }, () =>
      Array.from({ length: random.number(30) }, () => random.pick(signs)).join(''),
    );
    for (const sample of [...SPELLINGS.map(([, written]) => written), ...samples]) {
      const once = normaliseText(sample);
      expect(once, JSON.stringify(sample)).toMatch(/^(?: | (?:\S+ )+)$/);
      expect(normaliseText(once), `${JSON.stringify(sample)}, normalised twice`).toBe(once);
    }
  });
});
