import { isLookUpBox } from '../look-up-box.ts';
import { quote, type Rule } from '../rule.ts';

/** A box for the account name or phone number to look up. */
export const asksAccountName: Rule = {
  id: 'asks-account-name',
  severity: 'weak',
  find({ controls, facts }) {
    const box = controls.find((control) => isLookUpBox(control, facts));
    return box && { severity: 'weak', evidence: quote(box.control.label), control: box.index };
  },
};
