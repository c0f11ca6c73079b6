import { areOfTool, areTelling, quoteSigns } from '../funnel-signs.ts';
import type { PageFacts } from '../page-facts.ts';
import { quote, type Rule } from '../rule.ts';

/** Telling signs that make a tool of a page whose promise is in words we do not know. */
const LEAST_SIGNS = 2;
/** The same where no platform is named. */
const LEAST_WITHOUT_PLATFORM = 4;
/** From so many signs on it is as good as said. */
const BEYOND_DOUBT = 4;
/** Who says so often that it cannot be reports on tools. */
const REPORTS_FROM = 2;

/** Signs of any kind on a page without controls; calculators and name checkers have them too. */
const LEAST_PLAIN = 3;
const LEAST_ANY = 5;

/** The screen of a tool, whatever words it promises in. */
export const actsLikeTool: Rule = {
  id: 'acts-like-tool',
  severity: 'claim or likeness',
  find({ facts, isPlatformNamed, signs, counters }) {
    const debunks = counters.filter(({ means }) => means === 'debunk');
    if (debunks.length >= REPORTS_FROM || counters.length > debunks.length) return undefined;
    const isSeen = isPlatformNamed
      ? areTelling(signs, LEAST_SIGNS) || areOfTool(signs, isPlain(facts) ? LEAST_PLAIN : LEAST_ANY)
      : areTelling(signs, LEAST_WITHOUT_PLATFORM);
    if (!isSeen) return undefined;
    return {
      severity: areTelling(signs, BEYOND_DOUBT) ? 'claim' : 'likeness',
      evidence: quote(quoteSigns(signs)),
    };
  },
};

/** A page whose words are all that is known of it. */
function isPlain({ controls }: PageFacts): boolean {
  return controls.every(({ kind }) => kind === 'link');
}
