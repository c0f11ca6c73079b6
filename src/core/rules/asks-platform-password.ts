import { asksForPlatform, isContent, type ReadControl } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/**
 * A password box for a platform's account, away from that platform.
 * A site's own member login says nothing of a platform near the box.
 */
export const asksPlatformPassword: Rule = {
  id: 'asks-platform-password',
  severity: 'strong',
  find({ controls }) {
    const box = controls.find(
      (control) =>
        control.control.kind === 'password' && isContent(control.control) && isForPlatform(control),
    );
    return (
      box && {
        severity: 'strong',
        evidence: quote(box.control.around || box.control.label),
        control: box.index,
      }
    );
  },
};

function isForPlatform(box: ReadControl): boolean {
  if (box.labelSays.has('platform-login') || /#[a-z]/.test(box.label)) return true;
  // Who also offers to log in with a platform asks for a password of its own.
  if (box.buttonsSay.has('platform-login')) return false;
  return box.buttonsSay.has('reveal') || asksForPlatform(box);
}
