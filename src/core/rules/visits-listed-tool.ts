import { quote, type Rule } from '../rule.ts';

/** The address of a tool that is listed but not blocked: dormant, or of a category for caution. */
export const visitsListedTool: Rule = {
  id: 'visits-listed-tool',
  severity: 'weak',
  find({ facts: { hostname, path }, vocabulary }) {
    const name = vocabulary.toolAt({ hostname, path, search: [] });
    return name === undefined ? undefined : { severity: 'weak', evidence: quote(name) };
  },
};
