import { controlBeside } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

/** In a page of more prose than this the scan is told of, as help pages do. */
const MOST_PROSE = 60;

/** Has people link their account to somebody else's device by scanning a code. */
export const asksCodeScan: Rule = {
  id: 'asks-code-scan',
  severity: 'weak or strong',
  find({ controls, counters, facts, lures, platforms }) {
    if (platforms.length === 0 || facts.article.prose > MOST_PROSE) return undefined;
    // A page for parents tells how to link devices too; so does a warning, which a tool can feign.
    if (counters.some(({ means }) => means === 'parenting')) return undefined;
    const severity = counters.length > 0 ? 'weak' : 'strong';
    const asked = lures.find((lure) => lure.means === 'scan-code' && !lure.asked);
    const control = asked && controlBeside(asked.words, controls)?.index;
    return (
      asked && {
        severity,
        evidence: quote(asked.words),
        ...(control !== undefined && { control }),
      }
    );
  },
};
