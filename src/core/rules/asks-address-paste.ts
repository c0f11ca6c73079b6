import { hostOf } from '../hostname.ts';
import { platformOf } from '../platform.ts';
import { isContent, isShort } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

const LOGIN = /\/(?:accounts\/|i\/flow\/)?(?:log-?in|sign-?in)\b/i;
/** Tools on the reader's own machine have no address to be sent back to. */
const LOCAL = /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])|\.(?:local|internal|lan)$/;

/**
 * Has people log in to a platform, and paste the address of the page that comes after: in it is the
 * code that opens the account.
 */
export const asksAddressPaste: Rule = {
  id: 'asks-address-paste',
  severity: 'imitation',
  find(reading) {
    const { body, controls, facts, headings, promptsIn } = reading;
    if (!isShort(facts) || LOCAL.test(facts.hostname)) return undefined;
    const box = controls.find(
      ({ control }) =>
        (control.kind === 'text' || control.kind === 'textarea') && isContent(control),
    );
    if (!box || !sendsToLogin(reading)) return undefined;
    const told = [box.around, box.label, headings, body]
      .flatMap(promptsIn)
      .find(({ means }) => means === 'paste-address');
    return told && { severity: 'imitation', evidence: quote(told.sentence), control: box.index };
  },
};

/** Whether the page leads to a platform's login or to its prompt. */
function sendsToLogin({ controls, vocabulary }: Reading): boolean {
  return controls.some(({ control: { kind, target }, labelSays, control }) => {
    if (!isContent(control) || (kind !== 'link' && kind !== 'button')) return false;
    const isPlatform = platformOf(hostOf(target), vocabulary.platforms) !== undefined;
    return (
      vocabulary.isAuthority(target) ||
      (isPlatform && LOGIN.test(target)) ||
      (kind === 'button' && labelSays.has('platform-login'))
    );
  });
}
