import { platformsIn } from '../platform-names.ts';
import { isContent, type ReadControl } from '../read-control.ts';
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
      (read) =>
        read.control.kind === 'password' &&
        isContent(read.control) &&
        isForPlatform(read, controls),
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

function isForPlatform(box: ReadControl, controls: readonly ReadControl[]): boolean {
  if (box.labelSays.has('platform-login') || /#[a-z]/.test(box.label)) return true;
  // Who also offers to log in with the platform asks for a password of its own; a copied login
  // of one platform offers another.
  const offers = controls
    .filter(({ labelSays }) => labelSays.has('platform-login'))
    .map(({ label }) => label.trim());
  const words = offers.reduce((text, offer) => text.replaceAll(offer, ' '), box.words);
  const offered = new Set(offers.flatMap(platformsIn));
  if (platformsIn(words).some((id) => offered.has(id))) return false;
  // A login is for one platform; a service for several has accounts of its own.
  return box.buttonsSay.has('reveal') || platformsIn(words).length === 1;
}
