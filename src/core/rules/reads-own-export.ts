import { quote, type Rule } from '../rule.ts';

/** Compares the user's own data export, which it reads from a file. */
export const readsOwnExport: Rule = {
  id: 'reads-own-export',
  severity: 'counter',
  find({ counters }) {
    const export_ = counters.find(({ means }) => means === 'own-export');
    return export_ && { severity: 'counter', evidence: quote(export_.words) };
  },
};
