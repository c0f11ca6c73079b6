import { platformOf } from '../platform.ts';
import { isContent } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';
import { normaliseText } from '../text.ts';

const SHORTEST_NAME = 6;

/** A platform's name, or a look-alike of it, in a hostname that is not the platform's own. */
export const borrowsPlatformName: Rule = {
  id: 'borrows-platform-name',
  severity: 'weak or strong',
  find({ facts: { hostname }, controls, vocabulary }) {
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
    if (!plain || posesAsLogin) return { severity: 'strong', evidence: quote(hostname) };
    // A page without anything to press or to fill in only bears the name, as an article may.
    const asks = controls.some(({ control }) => isContent(control) && control.kind !== 'link');
    return asks ? { severity: 'weak', evidence: quote(hostname) } : undefined;
  },
};
