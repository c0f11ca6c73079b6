import { areOfTool } from '../funnel-signs.ts';
import { quote, type Rule } from '../rule.ts';

const LEAST_PROSE = 80;
const TOOL_SIGNS = 4;

/** An article: prose with a byline, a date or markup that says so, that tells people it cannot be. */
export const explainsHonestly: Rule = {
  id: 'explains-honestly',
  severity: 'counter',
  find({ facts: { article }, counters, signs }) {
    // A tool says in its questions and answers why the platform hides what it sells.
    if (areOfTool(signs, TOOL_SIGNS)) return undefined;
    const debunks = counters.filter(({ means, asked }) => means === 'debunk' && !asked);
    const [first] = debunks;
    if (!first || article.prose < LEAST_PROSE) return undefined;
    const shaped = article.byline || article.date || article.markup || article.prose > 250;
    if (!shaped && debunks.length < 2) return undefined;
    return { severity: 'counter', evidence: quote(first.words) };
  },
};
