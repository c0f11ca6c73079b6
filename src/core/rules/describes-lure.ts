import { isChat } from '../chat.ts';
import { hostOf } from '../hostname.ts';
import { linksOn } from '../listing.ts';
import type { PageFacts } from '../page-facts.ts';
import type { LureWord } from '../phrasebook.ts';
import { platformOf } from '../platform.ts';
import { PRICE } from '../price.ts';
import { isArticle, isContent, type ReadControl } from '../read-control.ts';
import type { Reading, Vocabulary } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** What honest pages on the subject do not speak of, unless they warn of it. */
const TELLING: ReadonlySet<LureWord> = new Set([
  'verification',
  'hidden-result',
  'download',
  'extension',
  'console',
  'phone-number',
]);

/** The text speaks of a lure whose control is not on this page: a promotion, or a later step. */
export const describesLure: Rule = {
  id: 'describes-lure',
  severity: 'weak',
  find(reading) {
    const { counters, facts, lures, vocabulary } = reading;
    // Whoever calls it a lie anywhere quotes the lures to warn of them.
    if (counters.some(({ means }) => means === 'debunk')) return undefined;
    const link = promisingLink(reading);
    if (link) return { severity: 'weak', evidence: quote(link.control.label), control: link.index };
    if (isArticle(facts) && !sendsOn(facts, vocabulary)) return undefined;
    const isPriced = PRICE.test(facts.text);
    const said = lures.find(({ means }) => TELLING.has(means) || (means === 'payment' && isPriced));
    return said && { severity: 'weak', evidence: quote(said.words) };
  },
};

/** On a page of links: the one whose own words make the promise. */
function promisingLink({ claims, controls, facts, vocabulary }: Reading): ReadControl | undefined {
  const links = linksOn(facts, vocabulary.platforms);
  return controls.find(
    ({ control, label }) =>
      links.includes(control) && claims.some(({ words, asked }) => !asked && label.includes(words)),
  );
}

/** A promotion is there to send its readers on: by a link in its text to a site of no platform. */
function sendsOn({ controls, hostname }: PageFacts, { platforms }: Vocabulary): boolean {
  return controls.some((control) => {
    if (!isContent(control) || !/^https?:/.test(control.target)) return false;
    const leadsTo = hostOf(control.target);
    return leadsTo !== hostname && !isChat(control.target) && !platformOf(leadsTo, platforms);
  });
}
