import { borrowedName } from '../look-alike.ts';
import { isContent } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

/** A platform's name, or a look-alike of it, in a hostname that is not the platform's own. */
export const borrowsPlatformName: Rule = {
  id: 'borrows-platform-name',
  severity: 'weak or strong',
  find({ facts: { hostname }, controls, vocabulary }) {
    const borrowed = borrowedName(hostname, vocabulary.platforms);
    if (!borrowed) return undefined;
    const { name, isLookAlike } = borrowed;
    const posesAsLogin = new RegExp(`${name}-?(log|sign)in|(log|sign)in-?${name}`).test(hostname);
    if (isLookAlike || posesAsLogin) return { severity: 'strong', evidence: quote(hostname) };
    // A page without anything to press or to fill in only bears the name, as an article may.
    const asks = controls.some(({ control }) => isContent(control) && control.kind !== 'link');
    return asks ? { severity: 'weak', evidence: quote(hostname) } : undefined;
  },
};
