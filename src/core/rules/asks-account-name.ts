import { isContent, type ReadControl, type Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/**
 * A box for the account name or phone number to look up.
 * The site's own boxes (login, comments, newsletter, search) are something else: they stand in
 * the site's furniture, beside a password, a text area or an e-mail address.
 */
export const asksAccountName: Rule = {
  id: 'asks-account-name',
  severity: 'weak',
  find(reading) {
    const box = reading.controls.find((control) => isLookUpBox(control, reading));
    return box && { severity: 'weak', evidence: quote(box.control.label), control: box.index };
  },
};

function isLookUpBox(box: ReadControl, { facts }: Reading): boolean {
  const { kind, region } = box.control;
  if (kind !== 'text' && kind !== 'phone' && kind !== 'search') return false;
  if (!isContent(box.control)) return false;
  const beside = new Set(
    facts.controls
      .filter(({ group }) => group === box.control.group)
      .map((control) => control.kind),
  );
  if (beside.has('password') || beside.has('textarea') || beside.has('card')) return false;
  // With an e-mail address beside it, it is a sign-up, unless the button promises a look-up.
  if (beside.has('email') && !box.buttonsSay.has('reveal')) return false;
  const named =
    box.labelSays.has('account-name') ||
    box.labelSays.has('phone-number') ||
    /@/.test(box.control.label);
  if (kind === 'search') return named && box.buttonsSay.has('reveal');
  return named || (box.buttonsSay.has('reveal') && region !== 'navigation');
}
