import { isContent } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

/** Asks to paste a script into the console, or the session cookie into a box. */
export const asksConsolePaste: Rule = {
  id: 'asks-console-paste',
  severity: 'strong',
  find({ controls, facts, lures, signs }) {
    const told = lures.find(({ means }) => means === 'console')?.words;
    const cookie = signs.get('cookie');
    const asked = told ?? cookie;
    if (asked === undefined) return undefined;
    const control = controls.find(
      ({ control: { kind, label }, control }) =>
        isContent(control) &&
        (kind === 'textarea' ||
          kind === 'text' ||
          (told !== undefined && kind === 'button' && label !== '')),
    );
    if (!control || facts.article.prose > 400) return undefined;
    return { severity: 'strong', evidence: quote(asked), control: control.index };
  },
};
