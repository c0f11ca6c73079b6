import { isContent } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

const BOXES: ReadonlySet<string> = new Set(['code', 'text', 'phone']);

/** A box for the code that a platform sends to let somebody in. */
export const asksConfirmationCode: Rule = {
  id: 'asks-confirmation-code',
  severity: 'strong',
  find({ controls }) {
    const box = controls.find(
      ({ control, label, words, labelSays, aroundSays }) =>
        BOXES.has(control.kind) &&
        isContent(control) &&
        (labelSays.has('confirmation-code') ||
          (control.kind === 'code' && aroundSays.has('confirmation-code'))) &&
        /#[a-z]/.test(label + words),
    );
    return (
      box && {
        severity: 'strong',
        evidence: quote(box.control.label || box.control.around),
        control: box.index,
      }
    );
  },
};
