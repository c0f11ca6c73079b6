import { expect, test } from 'vitest';
import { decide, type Severity, type Verdict } from '../../src/core/verdict.ts';

/** The verdict table of the design, by what the signals weigh. */
const ROWS: [signals: Severity[], verdict: Verdict][] = [
  [[], 'none'],
  [['claim'], 'none'],
  [['weak'], 'none'],
  [['strong'], 'none'],
  [['counter'], 'none'],
  [['weak', 'strong'], 'none'],
  [['claim', 'weak'], 'caution'],
  [['claim', 'weak', 'weak', 'weak'], 'caution'],
  [['claim', 'counter'], 'none'],
  [['claim', 'weak', 'counter'], 'none'],
  [['claim', 'strong'], 'danger'],
  [['claim', 'weak', 'strong'], 'danger'],
  [['claim', 'strong', 'counter'], 'danger'],
  [['likeness'], 'none'],
  [['likeness', 'weak'], 'caution'],
  [['likeness', 'strong'], 'caution'],
  [['likeness', 'claim'], 'caution'],
  [['likeness', 'claim', 'strong'], 'danger'],
  [['likeness', 'claim', 'counter'], 'none'],
  [['likeness', 'weak', 'counter'], 'none'],
  [['imitation'], 'danger'],
  [['imitation', 'counter'], 'danger'],
  [['claim', 'imitation'], 'danger'],
];

test.each(ROWS)('%j: %s', (severities, verdict) => {
  const signals = severities.map((severity) => ({ rule: 'a-rule', severity, evidence: 'words' }));
  expect(decide(signals)).toBe(verdict);
  expect(decide(signals.reverse()), 'in any order').toBe(verdict);
});
