import { areOfTool } from '../funnel-signs.ts';
import { isLookUpBox } from '../look-up-box.ts';
import { namesPlatform } from '../platform-names.ts';
import { isArticle, isContent } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

const LEAST_PROSE = 80;
const TOOL_SIGNS = 4;

/** Who shows a tool's screen to teach says so often what it is. */
const TAUGHT_FROM = 3;
/** What the controls of a tool say. */
const WORKS = [
  'reveal',
  'verification',
  'platform-login',
  'payment',
  'download',
  'extension',
] as const;

/** An article: prose with a byline, a date or markup that says so, that tells people it cannot be. */
export const explainsHonestly: Rule = {
  id: 'explains-honestly',
  severity: 'counter',
  find(reading) {
    const { counters, signs } = reading;
    const { article } = reading.facts;
    const debunks = counters.filter(({ means, asked }) => means === 'debunk' && !asked);
    // A tool says in its questions and answers why the platform hides what it sells.
    if (areOfTool(signs, TOOL_SIGNS) && !isLesson(reading, debunks.length)) return undefined;
    const [first] = debunks;
    if (!first || article.prose < LEAST_PROSE || looksUp(reading)) return undefined;
    const shaped = article.byline || article.date || article.markup || article.prose > 250;
    if (!shaped && debunks.length < 2) return undefined;
    return { severity: 'counter', evidence: quote(first.words) };
  },
};

/** A box of the page's own that looks an account up: words in a footer do not make it honest. */
function looksUp({ controls, facts }: Reading): boolean {
  return controls.some(
    (read) =>
      isLookUpBox(read, facts) && (namesPlatform(read.label) || read.buttonsSay.has('reveal')),
  );
}

/** An article that shows a tool's screen to teach, and has nothing on it that works. */
function isLesson({ controls, facts }: Reading, debunks: number): boolean {
  if (!isArticle(facts) || debunks < TAUGHT_FROM) return false;
  return !controls.some(
    (read) =>
      isContent(read.control) &&
      (isLookUpBox(read, facts) || WORKS.some((word) => read.labelSays.has(word))),
  );
}
