import { isContent, isShort } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

const LONGEST_BUTTON = 60;

/** A button that starts the look-up: "Reveal names", "Spy now". */
export const offersLookUp: Rule = {
  id: 'offers-look-up',
  severity: 'weak',
  find({ controls, facts }) {
    if (!isShort(facts)) return undefined;
    const button = controls.find(
      ({ control, labelSays }) =>
        control.kind === 'button' &&
        isContent(control) &&
        control.label.length <= LONGEST_BUTTON &&
        labelSays.has('reveal'),
    );
    return (
      button && { severity: 'weak', evidence: quote(button.control.label), control: button.index }
    );
  },
};
