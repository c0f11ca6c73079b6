import { quote, type Rule } from '../rule.ts';

/** In a page of more prose than this it is a report on such charges. */
const MOST_PROSE = 150;
/** The short number of a paid service. */
const SHORT_NUMBER = / \d{3,6} /;

/** Has people pay by a text message to a short number. */
export const chargesByMessage: Rule = {
  id: 'charges-by-message',
  severity: 'strong',
  find({ facts, lures }) {
    if (facts.article.prose > MOST_PROSE) return undefined;
    const asked = lures.find(
      ({ means, words }) => means === 'message-charge' && SHORT_NUMBER.test(` ${words} `),
    );
    return asked && { severity: 'strong', evidence: quote(asked.words) };
  },
};
