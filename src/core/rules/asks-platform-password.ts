import { platformPasswordBox } from '../password-box.ts';
import { quote, type Rule } from '../rule.ts';

/** A password box for a platform's account, away from that platform. */
export const asksPlatformPassword: Rule = {
  id: 'asks-platform-password',
  severity: 'strong',
  find(reading) {
    const box = platformPasswordBox(reading);
    return (
      box && {
        severity: 'strong',
        evidence: quote(box.control.around || box.control.label),
        control: box.index,
      }
    );
  },
};
