import { quote, type Rule } from '../rule.ts';

/** In a page of this many words of prose the advice may be quoted. */
const MOST_PROSE = 150;

/** Tells people to ignore warnings or to turn their protection off. */
export const coachesPastWarnings: Rule = {
  id: 'coaches-past-warnings',
  severity: 'weak',
  find({ facts, lures }) {
    if (facts.article.prose > MOST_PROSE) return undefined;
    const said = lures.find(({ means }) => means === 'coaching');
    return said && { severity: 'weak', evidence: quote(said.words) };
  },
};
