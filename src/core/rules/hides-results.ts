import { PRICE } from '../price.ts';
import { hasBlurredResults, isContent, isOnTopic, isPressed, isQuestion } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** Blurred or counted "results" that a button promises to uncover. */
export const hidesResults: Rule = {
  id: 'hides-results',
  severity: 'strong',
  find({ facts, controls, isPlatformNamed }: Reading) {
    const isBlurred = hasBlurredResults(facts);
    const button = controls.find((read) => {
      const { control, labelSays, aroundSays } = read;
      if (!isContent(control) || !isOnTopic(read, facts)) return false;
      if (!isPressed(control)) return false;
      // A link that asks leads to another talk about it.
      if (control.kind === 'link' && isQuestion(control.label)) return false;
      const uncovers = labelSays.has('reveal') || labelSays.has('payment');
      if (uncovers) return isBlurred || aroundSays.has('hidden-result');
      // Whatever its words are: it has a price, or it is what the blurred page leads to.
      return (
        isBlurred && isPlatformNamed && (PRICE.test(control.label) || PRICE.test(control.around))
      );
    });
    return (
      button && { severity: 'strong', evidence: quote(button.control.label), control: button.index }
    );
  },
};
