import { z } from 'zod/mini';
import { browser } from '../browser.ts';
import { NOTHING_PROTECTED, readOwnEntry } from '../core/own-list-file.ts';
import { NO_POLICY, type Policy, type PolicyProblem, type ReadPolicy } from '../core/policy.ts';
import { isRecord } from './salvage.ts';

const LINE = 80;
const note = z.string().check(z.maxLength(500));

/** The policy of the organisation; where none is set, an empty one. */
export async function readManaged(): Promise<ReadPolicy> {
  // Firefox rejects where nobody manages it.
  return parsePolicy(await browser.storage.managed.get(null).catch(() => ({})));
}

/** Reads a policy as far as it can be read: what is malformed is left out and reported. */
export function parsePolicy(raw: unknown): ReadPolicy {
  const policy: Policy = { ...NO_POLICY };
  const problems: PolicyProblem[] = [];
  const report = (field: string, value: unknown) =>
    problems.push({ field, value: (JSON.stringify(value) ?? '').slice(0, LINE) });
  if (!isRecord(raw)) return { policy, problems };
  for (const field of ['block', 'allow'] as const) {
    const entries = raw[field] ?? [];
    if (Array.isArray(entries)) policy[field] = readEntries(entries, (bad) => report(field, bad));
    else report(field, entries);
  }
  if (typeof raw.hideContinue === 'boolean') policy.hideContinue = raw.hideContinue;
  else if (raw.hideContinue !== undefined) report('hideContinue', raw.hideContinue);
  if (raw.note !== undefined) {
    const read = note.safeParse(raw.note);
    if (read.success && read.data.trim() !== '') policy.note = read.data.trim();
    else if (!read.success) report('note', raw.note);
  }
  return { policy, problems };
}

function readEntries(entries: unknown[], onBad: (bad: unknown) => void): string[] {
  const hostnames = entries.flatMap((entry) => {
    const read = typeof entry === 'string' ? readOwnEntry(entry, NOTHING_PROTECTED) : undefined;
    if (read && 'hostname' in read) return [read.hostname];
    onBad(entry);
    return [];
  });
  return [...new Set(hostnames)];
}
