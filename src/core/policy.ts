/** What an organisation sets for the browsers that it manages. */
export interface Policy {
  /** Canonical hostnames, with their subdomains. */
  block: string[];
  allow: string[];
  /** Nobody goes on past a block: no Continue, and own allowed sites do not count. */
  hideContinue: boolean;
  /** A sentence of the organisation on our page for the sites it blocks. */
  note?: string;
}

/** A part of a policy that could not be read. */
export interface PolicyProblem {
  field: string;
  /** The value as it was written, cut to a line. */
  value: string;
}

export interface ReadPolicy {
  policy: Policy;
  problems: PolicyProblem[];
}

export const NO_POLICY: Policy = { block: [], allow: [], hideContinue: false };

/** Whether an organisation has set anything. */
export function isManaged({ block, allow, hideContinue, note }: Policy): boolean {
  return block.length > 0 || allow.length > 0 || hideContinue || note !== undefined;
}
