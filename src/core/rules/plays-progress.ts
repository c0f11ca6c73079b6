import { quote, type Rule } from '../rule.ts';

/** A page of more prose than this describes a look-up; a shorter one plays it. */
const MOST_PROSE = 150;

/** A played look-up: "connecting to TikTok…", "scanning profile". */
export const playsProgress: Rule = {
  id: 'plays-progress',
  severity: 'weak',
  find({ facts, lures }) {
    if (!facts.progress || facts.article.prose > MOST_PROSE) return undefined;
    const played = lures.find(({ means }) => means === 'progress');
    return played && { severity: 'weak', evidence: quote(played.words) };
  },
};
