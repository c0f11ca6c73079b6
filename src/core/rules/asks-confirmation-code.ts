import type { LureWord, PhraseMatch } from '../phrasebook.ts';
import { namesPlatform } from '../platform-names.ts';
import { isContent, type ReadControl } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

const BOXES: ReadonlySet<string> = new Set(['code', 'text', 'phone']);
/** What stands in a box for digits: "123 456", "_ _ _ _ _ _". */
const DIGITS = /^(?:[\d_•–-] ?){4,8}$/;

/** A box for the code that a platform sends to let somebody in. */
export const asksConfirmationCode: Rule = {
  id: 'asks-confirmation-code',
  severity: 'strong',
  find({ controls, lures }) {
    const isTold = lures.some(tellsOfPlatform);
    const box = controls.find(
      (read) =>
        BOXES.has(read.control.kind) &&
        isContent(read.control) &&
        (isTold
          ? isForCode(read) || isForDigits(read) || isBesideNumber(read, controls)
          : isForCode(read) && (namesPlatform(read.label) || isBesideNumber(read, controls))),
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

/** The page says that the code comes from a platform. */
function tellsOfPlatform({ means, words }: PhraseMatch<LureWord>): boolean {
  return means === 'confirmation-code' && namesPlatform(words);
}

function isForCode({ control, labelSays, aroundSays }: ReadControl): boolean {
  return (
    labelSays.has('confirmation-code') ||
    (control.kind === 'code' && aroundSays.has('confirmation-code'))
  );
}

function isForDigits({ control }: ReadControl): boolean {
  return (
    control.kind !== 'phone' && control.label.split('\n').some((line) => DIGITS.test(line.trim()))
  );
}

/**
 * A site sends the code before it asks for it, or has a button to send it; who asks for a number
 * and its code at once wants somebody else's.
 */
function isBesideNumber({ control }: ReadControl, controls: readonly ReadControl[]): boolean {
  return (
    control.kind !== 'phone' &&
    control.buttons.length === 1 &&
    controls.some(
      (other) => other.control.kind === 'phone' && other.control.group === control.group,
    )
  );
}
