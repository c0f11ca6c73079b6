import type { Take } from './tool.ts';
import type { Signal } from './verdict.ts';

/** What a page is after, by the rule that saw it ask. */
const TAKEN: Readonly<Record<string, Take>> = {
  'imitates-consent-prompt': 'account-access',
  'draws-address-bar': 'password',
  'asks-address-paste': 'account-access',
  'asks-platform-password': 'password',
  'asks-console-paste': 'session-cookie',
  'asks-confirmation-code': 'verification-code',
  'asks-code-scan': 'account-access',
  'charges-by-message': 'payment',
  'offers-platform-login': 'account-access',
  'listed-client': 'account-access',
  'listed-redirect': 'account-access',
  'promising-name': 'account-access',
  'asks-download': 'device',
  'asks-payment': 'payment',
  'asks-verification': 'survey',
  'asks-account-name': 'username',
};

/** What the signals of a page say it would take, each once, in the order of the signals. */
export function takesOf(signals: readonly Signal[]): Take[] {
  const takes = signals.flatMap(({ rule }) => TAKEN[rule] ?? []);
  return [...new Set(takes)];
}
