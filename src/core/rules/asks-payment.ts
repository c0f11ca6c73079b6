import { PRICE } from '../price.ts';
import { isContent, isOnTopic, type Reading } from '../reading.ts';
import { type Finding, quote, type Rule } from '../rule.ts';

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

function paidUnlock({ controls, facts }: Reading): Finding | undefined {
  const button = controls.find((read) => {
    const { control, labelSays } = read;
    if (!isContent(control) || (control.kind !== 'button' && control.kind !== 'link')) return false;
    const sells = labelSays.has('payment') || labelSays.has('reveal');
    const priced = PRICE.test(control.label) || PRICE.test(control.around);
    return sells && priced && isOnTopic(read, facts);
  });
  return (
    button && { severity: 'strong', evidence: quote(button.control.label), control: button.index }
  );
}
