import { isChat } from '../chat.ts';
import { isContent, isQuestion, isShort } from '../read-control.ts';
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
        !isQuestion(control.label) &&
        !isChat(control.target) &&
        labelSays.has('reveal'),
    );
    return (
      button && { severity: 'weak', evidence: quote(button.control.label), control: button.index }
    );
  },
};
