import { areOfTool, areTelling, quoteSigns } from '../funnel-signs.ts';
import { quote, type Rule } from '../rule.ts';

/** Signs that make a tool of a page whose promise is in words we do not know. */
const LEAST_SIGNS = 3;
/** The same where no platform is named. */
const LEAST_WITHOUT_PLATFORM = 4;
/** Who says so often that it cannot be reports on tools. */
const REPORTS_FROM = 2;

/** The screen of a tool, whatever words it promises in. */
export const actsLikeTool: Rule = {
  id: 'acts-like-tool',
  severity: 'claim',
  find({ claims, isPlatformNamed, signs, counters }) {
    if (claims.length > 0) return undefined;
    const debunks = counters.filter(({ means }) => means === 'debunk');
    if (debunks.length >= REPORTS_FROM || counters.length > debunks.length) return undefined;
    const acts = isPlatformNamed
      ? areOfTool(signs, LEAST_SIGNS)
      : areTelling(signs, LEAST_WITHOUT_PLATFORM);
    return acts ? { severity: 'claim', evidence: quote(quoteSigns(signs)) } : undefined;
  },
};
