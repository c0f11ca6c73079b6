import type { ControlKind } from './page-facts.ts';
import { namesPlatform, platformsIn } from './platform-names.ts';
import { isContent, isShort, type ReadControl } from './read-control.ts';
import type { Reading } from './reading.ts';

const BOXES: ReadonlySet<ControlKind> = new Set([
  'text',
  'phone',
  'email',
  'search',
  'textarea',
  'card',
]);

/**
 * A password box for a platform's account, away from that platform. A site's own member login says
 * nothing of a platform near the box, and makes no promise about one.
 */
export function platformPasswordBox(reading: Reading): ReadControl | undefined {
  const { controls } = reading;
  return controls.find(
    (read) =>
      read.control.kind === 'password' &&
      isContent(read.control) &&
      (isForPlatform(read, controls) || isForPromise(read, reading)),
  );
}

function isForPlatform(box: ReadControl, controls: readonly ReadControl[]): boolean {
  if (box.labelSays.has('platform-login') || namesPlatform(box.label)) return true;
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

/**
 * Whether what a short page promises about one platform is to be had for this password: the page has
 * no other box. Who counts unfollowers sells accounts of its own, and an own account has an e-mail
 * address.
 */
function isForPromise(box: ReadControl, reading: Reading): boolean {
  const { claims, counters, platforms, facts, controls } = reading;
  const isPromised = claims.some(
    ({ means, where, asked }) => where === 'lead' && !asked && means !== 'unfollowed',
  );
  return (
    isPromised &&
    isShort(facts) &&
    platforms.length === 1 &&
    counters.length === 0 &&
    controls.every(
      ({ control, labelSays }) =>
        !labelSays.has('platform-login') &&
        (!BOXES.has(control.kind) ||
          (control.kind !== 'email' && control.group === box.control.group)),
    )
  );
}
