import { controlBeside, isContent } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { type Finding, quote, type Rule } from '../rule.ts';

/** In a page of more prose than this it is a report on such charges. */
const MOST_PROSE = 150;
/** The short number of a paid service. */
const SHORT_NUMBER = / \d{3,6} /;
/** A link that writes a text message to one (RFC 5724). */
const TO_SHORT_NUMBER = /^sms:\d{3,6}(?:[?;&,]|$)/i;

/** Has people pay by a text message to a short number. */
export const chargesByMessage: Rule = {
  id: 'charges-by-message',
  severity: 'strong',
  find(reading) {
    if (reading.facts.article.prose > MOST_PROSE) return undefined;
    return link(reading) ?? told(reading);
  },
};

function link({ controls }: Reading): Finding | undefined {
  const found = controls.find(
    ({ control }) => isContent(control) && TO_SHORT_NUMBER.test(control.target),
  );
  return (
    found && { severity: 'strong', evidence: quote(found.control.label), control: found.index }
  );
}

function told({ controls, counters, lures }: Reading): Finding | undefined {
  // Who tells that it is a lie gives a number to report it to.
  if (counters.some(({ means, asked }) => means === 'debunk' && !asked)) return undefined;
  const asked = lures.find(
    ({ means, words }) => means === 'message-charge' && SHORT_NUMBER.test(` ${words} `),
  );
  const control = asked && controlBeside(asked.words, controls)?.index;
  return (
    asked && {
      severity: 'strong',
      evidence: quote(asked.words),
      ...(control !== undefined && { control }),
    }
  );
}
