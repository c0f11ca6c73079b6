import type { PageFacts } from '../core/page-facts.ts';
import type { Verdict } from '../core/verdict.ts';
import { readPage } from './read.ts';
import { send } from './runtime.ts';
import { visitOf } from './visit.ts';
import { WarningPlace } from './warning-place.ts';
import { watch } from './watch.ts';

/**
 * Reads a page again whenever it has changed, has the background judge what it read, and keeps
 * the warning that is due at its control. The phrases of all languages stay out of the page.
 */
export function inspectPage(document: Document): void {
  const visit = visitOf(document.defaultView ?? window);
  const place = new WarningPlace(document, 'above');
  let lastFacts = '';
  let shown: Verdict = 'none';

  const judge = async (facts: PageFacts, elements: Element[]) => {
    const answer = await send({ type: 'page:read', visit, facts });
    if (!answer) return;
    const control = answer.control === undefined ? undefined : elements[answer.control];
    if (answer.verdict === shown && control) place.moveTo(control);
    const isWorse = answer.verdict === 'danger' ? shown !== 'danger' : shown === 'none';
    if (!answer.warning || !isWorse) return;
    shown = answer.verdict;
    place.warn(answer.warning, control);
  };

  watch(
    document,
    () => {
      const { facts, elements } = readPage(document);
      const text = JSON.stringify(facts);
      if (text !== lastFacts) void judge(facts, elements);
      lastFacts = text;
      return false;
    },
    true,
  );
}
