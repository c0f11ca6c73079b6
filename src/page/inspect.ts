import { evaluatePage } from '../core/evaluate.ts';
import type { Vocabulary } from '../core/reading.ts';
import type { Assessment } from '../core/verdict.ts';
import type { WarningView } from '../messaging/views.ts';
import { readPage } from './read.ts';
import { send } from './runtime.ts';
import { visitOf } from './visit.ts';
import { WarningPlace } from './warning-place.ts';
import { watch } from './watch.ts';

/** Judges a page again and again, and keeps the warning that is due at its control. */
export function inspectPage(document: Document, vocabulary: Vocabulary): void {
  const shown = new WarningPlace(document, 'above');
  let last: Assessment['verdict'] = 'none';
  const read = () => {
    const { facts, elements } = readPage(document);
    const assessment = evaluatePage(facts, vocabulary);
    const control = assessment.control === undefined ? undefined : elements[assessment.control];
    if (control && assessment.verdict === last) shown.moveTo(control);
    // One verdict a visit: what was found on an earlier step of a funnel is not forgotten.
    if (weight(assessment.verdict) <= weight(last)) return false;
    last = assessment.verdict;
    void report(document, assessment).then((view) => view && shown.warn(view, control));
    return false;
  };
  watch(document, read, true);
}

function weight(verdict: Assessment['verdict']): number {
  return ['none', 'caution', 'danger'].indexOf(verdict);
}

function report(document: Document, assessment: Assessment): Promise<WarningView | undefined> {
  const visit = visitOf(document.defaultView ?? window);
  return send({ type: 'page:assessed', visit, assessment });
}
