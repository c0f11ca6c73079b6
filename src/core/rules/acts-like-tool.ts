import { areTelling, quoteSigns } from '../funnel-signs.ts';
import { quote, type Rule } from '../rule.ts';

/** Signs that make a tool of a page whose promise is in words we do not know. */
const LEAST_SIGNS = 2;
/** The same where no platform is named. */
const LEAST_WITHOUT_PLATFORM = 4;
/** From so many signs on it is as good as said. */
const BEYOND_DOUBT = 4;
/** Who says so often that it cannot be reports on tools. */
const REPORTS_FROM = 2;

/** The screen of a tool, whatever words it promises in. */
export const actsLikeTool: Rule = {
  id: 'acts-like-tool',
  severity: 'claim or likeness',
  find({ claims, isPlatformNamed, signs, counters }) {
    const debunks = counters.filter(({ means }) => means === 'debunk');
    if (debunks.length >= REPORTS_FROM || counters.length > debunks.length) return undefined;
    const least = isPlatformNamed ? LEAST_SIGNS : LEAST_WITHOUT_PLATFORM;
    if (!areTelling(signs, least)) return undefined;
    const isBeyondDoubt = claims.length === 0 && areTelling(signs, BEYOND_DOUBT);
    return {
      severity: isBeyondDoubt ? 'claim' : 'likeness',
      evidence: quote(quoteSigns(signs)),
    };
  },
};
