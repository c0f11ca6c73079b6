import type { LureWord } from '../phrasebook.ts';
import { PRICE } from '../price.ts';
import { quote, type Rule } from '../rule.ts';

/** What honest pages on the subject do not speak of, unless they warn of it. */
const TELLING: ReadonlySet<LureWord> = new Set([
  'verification',
  'hidden-result',
  'download',
  'extension',
  'console',
  'phone-number',
]);

/** The text speaks of a lure whose control is not on this page: a promotion, or a later step. */
export const describesLure: Rule = {
  id: 'describes-lure',
  severity: 'weak',
  find({ counters, facts, lures }) {
    // Whoever calls it a lie anywhere quotes the lures to warn of them.
    if (counters.some(({ means }) => means === 'debunk')) return undefined;
    const isPriced = PRICE.test(facts.text);
    const said = lures.find(({ means }) => TELLING.has(means) || (means === 'payment' && isPriced));
    return said && { severity: 'weak', evidence: quote(said.words) };
  },
};
