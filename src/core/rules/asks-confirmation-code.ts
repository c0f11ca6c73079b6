import { isContent, type ReadControl } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

const BOXES: ReadonlySet<string> = new Set(['code', 'text', 'phone']);

/** A box for the code that a platform sends to let somebody in. */
export const asksConfirmationCode: Rule = {
  id: 'asks-confirmation-code',
  severity: 'strong',
  find({ controls }) {
    const box = controls.find(
      (read) => isForCode(read) && (namesPlatform(read) || isBesideNumber(read, controls)),
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

function isForCode({ control, labelSays, aroundSays }: ReadControl): boolean {
  if (!BOXES.has(control.kind) || !isContent(control)) return false;
  const isNamed = labelSays.has('confirmation-code');
  return isNamed || (control.kind === 'code' && aroundSays.has('confirmation-code'));
}

function namesPlatform({ label, words }: ReadControl): boolean {
  return /#[a-z]/.test(label + words);
}

/** A site sends the code before it asks for it; who asks for number and code at once wants another's. */
function isBesideNumber(
  { control, index }: ReadControl,
  controls: readonly ReadControl[],
): boolean {
  return controls.some(
    (other) =>
      other.control.kind === 'phone' &&
      other.control.group === control.group &&
      other.index !== index,
  );
}
