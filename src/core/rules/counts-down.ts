import { isArticle } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

/** A page of more prose than this may tell any time. */
const MOST_PROSE = 60;
/** A clock stands on a line of its own, or behind a few words. */
const LONGEST_LINE = 60;
/** Minutes that run out: "04:59", "00:14:59". */
const CLOCK = /(?<![\d:])0\d:[0-5]\d(?![:\d])|(?<![\d:])00:[0-5]\d:[0-5]\d/;
/** A drawn hourglass or stopwatch, with whatever number. */
const DRAWN = /[⏱⏲⏳⌛⏰]/u;
/** The time of a day is followed by its half, or goes on to another time. */
const TIME_OF_DAY = /\d\s?(?:[ap]\.?m\b|uhr\b|h\b|Uhr)|\d:\d\d\D{1,20}\d{1,2}:\d\d(?!:)/i;

/** A clock that runs out beside the promise: "unlocks in 04:59". */
export const countsDown: Rule = {
  id: 'counts-down',
  severity: 'weak',
  find({ facts }) {
    if (isArticle(facts) || facts.article.prose > MOST_PROSE) return undefined;
    const clock = facts.text
      .split('\n')
      .find((line) => line.length <= LONGEST_LINE && isClock(line) && !TIME_OF_DAY.test(line));
    return clock === undefined ? undefined : { severity: 'weak', evidence: quote(clock) };
  },
};

function isClock(line: string): boolean {
  return CLOCK.test(line) || (DRAWN.test(line) && /\d/.test(line));
}
