import { areOfTool, quoteSigns } from '../funnel-signs.ts';
import { quote, type Rule } from '../rule.ts';

const LEAST_SIGNS = 2;
/** The same where a word says that it is all a lie, as reports do. */
const LEAST_AGAINST_DOUBT = 4;

/**
 * The text is the screen of a tool, though none of its controls could be read: drawn boxes, a page
 * whose words are all that is known of it, or a page that leads to the tool.
 */
export const speaksAsTool: Rule = {
  id: 'speaks-as-tool',
  severity: 'weak',
  find({ signs, counters }) {
    const isDoubted = counters.some(({ means, asked }) => means === 'debunk' && !asked);
    if (!areOfTool(signs, isDoubted ? LEAST_AGAINST_DOUBT : LEAST_SIGNS)) return undefined;
    return { severity: 'weak', evidence: quote(quoteSigns(signs)) };
  },
};
