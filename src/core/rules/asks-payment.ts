import { areTelling } from '../funnel-signs.ts';
import { PRICE } from '../price.ts';
import { isContent, isOnTopic, isShort } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { type Finding, quote, type Rule } from '../rule.ts';

/** Signs that make a price on a button the price of a result, in whatever words. */
const LEAST_SIGNS = 3;

/** Money before a result: card boxes, or a button that sells the list. */
export const asksPayment: Rule = {
  id: 'asks-payment',
  severity: 'strong',
  find(reading) {
    return cardBox(reading) ?? paidUnlock(reading);
  },
};

function cardBox({ controls }: Reading): Finding | undefined {
  const box = controls.find(({ control }) => control.kind === 'card' && isContent(control));
  return box && { severity: 'strong', evidence: quote(box.control.label), control: box.index };
}

/** On a short page the price may stand anywhere; on a long one only where the platform is named. */
function paidUnlock({ controls, facts, signs }: Reading): Finding | undefined {
  const isTool = areTelling(signs, LEAST_SIGNS);
  const isOffered = isTool && isShort(facts) && PRICE.test(facts.text);
  const button = controls.find((read) => {
    const { control, labelSays } = read;
    if (!isContent(control) || (control.kind !== 'button' && control.kind !== 'link')) return false;
    const isPriced = PRICE.test(control.label);
    const sells = labelSays.has('payment') || labelSays.has('reveal');
    const priced = isPriced || isOffered || PRICE.test(control.around);
    return (sells ? priced : isPriced && isTool) && isOnTopic(read, facts);
  });
  return (
    button && { severity: 'strong', evidence: quote(button.control.label), control: button.index }
  );
}
