import { platformOf } from '../platform.ts';
import { quote, type Rule } from '../rule.ts';
import { normaliseText } from '../text.ts';

const SHORTEST_NAME = 6;

/** A platform's name, or a look-alike of it, in a hostname that is not the platform's own. */
export const borrowsPlatformName: Rule = {
  id: 'borrows-platform-name',
  severity: 'weak or strong',
  find({ facts: { hostname }, vocabulary }) {
    if (platformOf(hostname, vocabulary.platforms)) return undefined;
    const letters = normaliseText(hostname.replace(/\.[^.]+$/, '')).replace(/[ .]/g, '');
    const borrowed = vocabulary.platforms
      .map(({ id }) => id)
      .find((id) => id.length >= SHORTEST_NAME && letters.includes(id));
    if (borrowed === undefined) return undefined;
    const plain = hostname.replace(/[.-]/g, '').includes(borrowed);
    const posesAsLogin = new RegExp(`${borrowed}-?(log|sign)in|(log|sign)in-?${borrowed}`).test(
      hostname,
    );
    return { severity: plain && !posesAsLogin ? 'weak' : 'strong', evidence: quote(hostname) };
  },
};
