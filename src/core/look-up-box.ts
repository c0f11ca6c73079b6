import type { ControlKind, PageFacts } from './page-facts.ts';
import { namesPlatform } from './platform-names.ts';
import { isContent, type ReadControl } from './read-control.ts';

const BOXES: ReadonlySet<ControlKind> = new Set(['text', 'phone', 'email', 'code']);
/** So many boxes in one form are an order or a letter to the site. */
const ORDER = 3;

/**
 * Whether a box is for the account to look up. The site's own boxes (login, comments, newsletter,
 * search) are something else: they stand in the site's furniture, beside a password, a text area
 * or an e-mail address.
 */
export function isLookUpBox(box: ReadControl, facts: PageFacts): boolean {
  const { kind, region, group } = box.control;
  if (kind !== 'text' && kind !== 'phone' && kind !== 'search') return false;
  if (!isContent(box.control)) return false;
  const beside = new Set(
    facts.controls.filter((control) => control.group === group).map((control) => control.kind),
  );
  if (beside.has('password') || beside.has('textarea') || beside.has('card')) return false;
  // With other boxes beside it, it is a sign-up or an order, unless it promises a look-up.
  const boxes = facts.controls.filter(
    (control) => control.group === group && BOXES.has(control.kind),
  );
  // Whoever asks for three things wants to write back, and for a look-up one is enough.
  const mayAsk = boxes.length === 1 || (boxes.length < ORDER && namesPlatform(box.label));
  if (!mayAsk && !box.buttonsSay.has('reveal')) return false;
  if (isNamed(box)) return true;
  if (kind === 'search') return false;
  return box.buttonsSay.has('reveal') && region !== 'navigation';
}

function isNamed({ label, labelSays, control }: ReadControl): boolean {
  return (
    labelSays.has('account-name') ||
    labelSays.has('phone-number') ||
    /@/.test(control.label) ||
    // "Your Insta": whatever word stands beside the platform's name.
    namesPlatform(label)
  );
}
