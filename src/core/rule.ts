import type { Reading } from './reading.ts';
import type { Severity, Signal } from './verdict.ts';

/** What a rule answers: the signal without the rule's own id. */
export type Finding = Omit<Signal, 'rule'>;

/** One kind of evidence. A rule is pure: it reads facts and answers what it found, and where. */
export interface Rule {
  /** The name of its file. */
  id: string;
  severity: Severity | 'weak or strong' | 'claim or likeness';
  find(reading: Reading): Finding | undefined;
}

const EVIDENCE_LENGTH = 120;

/** Cuts evidence to a line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EVIDENCE_LENGTH ? line : `${line.slice(0, EVIDENCE_LENGTH - 1)}…`;
}
