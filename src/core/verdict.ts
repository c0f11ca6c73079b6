import type { Claim } from './claim.ts';

export type Verdict = 'none' | 'caution' | 'danger';

/**
 * What a signal weighs in the verdict table:
 * `claim` the promise; `likeness` to a tool whose promise could not be read; `weak` and `strong` lures; `imitation` of a platform's consent prompt, of a window around it, or of what comes after it;
 * `counter` evidence that the page is honest; `note` what explains a verdict and weighs nothing.
 */
export type Severity = 'claim' | 'likeness' | 'weak' | 'strong' | 'imitation' | 'counter' | 'note';

/** What a rule found, and where. */
export interface Signal {
  /** The rule's id, which is its file name. */
  rule: string;
  severity: Severity;
  /** The words or the address that prove it, cut to a line. */
  evidence: string;
  /** Index of the control in `PageFacts.controls`, where the signal is one. */
  control?: number;
  claim?: Claim;
}

export interface Assessment {
  verdict: Verdict;
  signals: Signal[];
  claim?: Claim;
  /** Platform id, where the page names one. */
  platform?: string;
  /** Index of the control at which the warning belongs: the gravest lure's. */
  control?: number;
}

/**
 * Combines signals into a verdict by the table of the design: the highest row that applies wins.
 *
 * Counter-evidence takes away the weak lures and never a strong one: an article that hosts a
 * password box for a platform is still a trap. What is only like a tool is never a danger.
 */
export function decide(signals: readonly Signal[]): Verdict {
  const has = (severity: Severity) => signals.some((signal) => signal.severity === severity);
  if (has('imitation')) return 'danger';
  if (has('claim') && has('strong')) return 'danger';
  // What promises, what is like a tool and what lures: each two of them make one.
  const kinds = [has('claim'), has('likeness'), has('weak') || has('strong')];
  return kinds.filter(Boolean).length >= 2 && !has('counter') ? 'caution' : 'none';
}

/**
 * The verdict on a page of a code host: caution at most, and only for what would be a danger
 * elsewhere. A library, research and a list of links tell of lures; they have none.
 */
export function decideOnCode(signals: readonly Signal[]): Verdict {
  const isDoubted = signals.some(({ severity }) => severity === 'counter');
  return decide(signals) === 'danger' && !isDoubted ? 'caution' : 'none';
}
