import type { PageFacts } from '../core/page-facts.ts';
import type { Scene } from '../core/pretence.ts';
import type { Verdict } from '../core/verdict.ts';
import { leavePage } from './leave.ts';
import { outline } from './outline.ts';
import { readPage } from './read.ts';
import { answer, send } from './runtime.ts';
import { type Moment, watchScene } from './scene.ts';
import { noticeTyping } from './typed.ts';
import { entriesOf, onReturn, visitOf } from './visit.ts';
import { WarningPlace } from './warning-place.ts';
import { SWITCHES, watch } from './watch.ts';

/**
 * Reads a page again whenever it has changed, has the background judge what it read, and keeps
 * the warning that is due at its control. The phrases of all languages stay out of the page.
 */
export function inspectPage(document: Document): void {
  const view = document.defaultView ?? window;
  const visit = visitOf(view);
  const place = new WarningPlace(document, 'above');
  let lastFacts = '';
  let shown: Verdict = 'none';
  let isTyped = false;
  /** The controls by the numbers that the popup knows, and as they were read last. */
  let known: Element[] = [];
  let latest: Element[] = [];

  let tellScene: ((moment: Moment) => void) | undefined;

  const judge = async (facts: PageFacts, elements: Element[]) => {
    latest = elements;
    const at = view.performance.now();
    const answered = await send({ type: 'page:read', visit, entries: entriesOf(view), facts });
    if (!answered) return;
    if (answered.plays !== undefined) {
      tellScene ??= watchScene(document, readShown, explain);
    }
    tellScene?.({ at, text: facts.text, words: answered.plays ?? '' });
    const control = answered.control === undefined ? undefined : elements[answered.control];
    if (answered.verdict === shown && control) place.moveTo(control);
    const isWorse = answered.verdict === 'danger' ? shown !== 'danger' : shown === 'none';
    if (!answered.warning || !isWorse) return;
    shown = answered.verdict;
    known = elements;
    place.warn(answered.warning, control);
    tellTyped();
  };
  const readShown = () => readPage(document).facts.text;
  const explain = async (scene: Scene) => {
    const reasons = await send({ type: 'page:played', visit, ...scene });
    if (reasons) place.explain(reasons);
  };
  const tellTyped = () => {
    if (isTyped && shown === 'danger') void send({ type: 'page:typed', visit });
  };
  noticeTyping(document, () => {
    isTyped = true;
    tellTyped();
  });
  answer((message) => {
    const { type, control = -1 } = message as { type?: unknown; control?: number };
    if (type === 'page:leave') {
      leavePage(document);
      return true;
    }
    if (type !== 'page:show') return undefined;
    // A page that draws itself anew keeps the order of its controls more often than the controls.
    const element = known[control]?.isConnected ? known[control] : latest[control];
    return element !== undefined && outline(element);
  });

  const read = () => {
    const { facts, elements } = readPage(document);
    const text = JSON.stringify(facts);
    if (text !== lastFacts) void judge(facts, elements);
    lastFacts = text;
    return false;
  };
  watch(document, read, SWITCHES);
  // Meanwhile the tab stood elsewhere, and the browser has taken the verdict off the toolbar.
  onReturn(view, () => {
    lastFacts = '';
    read();
  });
}
