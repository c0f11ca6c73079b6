import { isContent, isOnTopic, type Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** Blurred or counted "results" that a button promises to uncover. */
export const hidesResults: Rule = {
  id: 'hides-results',
  severity: 'strong',
  find({ facts, controls }: Reading) {
    const button = controls.find(
      (read) =>
        isContent(read.control) &&
        (read.control.kind === 'button' || read.control.kind === 'link') &&
        (read.labelSays.has('reveal') || read.labelSays.has('payment')) &&
        isOnTopic(read, facts),
    );
    if (!button) return undefined;
    const counted = button.aroundSays.has('hidden-result');
    if (facts.blurred < 2 && !counted) return undefined;
    return { severity: 'strong', evidence: quote(button.control.label), control: button.index };
  },
};
