import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ToolRecord } from '../../data/schema.ts';
import { CommandError } from './text.ts';

/** Facts beside the project: rows of `blocklist-seed.json`, keyed `kind:value`. */
const facts = z.array(
  z.object({
    kind: z.string(),
    value: z.string(),
    confidence: z.string(),
    aliveAsOf: z.string().optional(),
    evidence: z.array(
      z.object({
        repo: z.string().optional(),
        url: z.string().optional(),
        'repo+path': z.string().optional(),
        date: z.string(),
      }),
    ),
  }),
);
type Fact = z.infer<typeof facts>[number];
type FactEvidence = Fact['evidence'][number];

/** @throws CommandError where the folder does not hold the facts */
export function readFacts(folder: string): Map<string, Fact> {
  const file = join(folder, 'blocklist-seed.json');
  try {
    const rows = facts.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(rows.map((row) => [`${row.kind}:${row.value}`, row]));
  } catch (error) {
    throw new CommandError(`${file} cannot be read as facts: ${(error as Error).message}`);
  }
}

/**
 * Compares every evidence and event with its row of the facts: the row is there, and tells this
 * date of this source, or of the removal. A range counts by its end.
 * @returns a sentence for each that does not hold
 */
export function disproved(
  tools: ReadonlyMap<string, ToolRecord>,
  rows: ReadonlyMap<string, Fact>,
): string[] {
  return [...tools].flatMap(([id, { evidence, history, status }]) =>
    [...evidence, ...history].flatMap(({ date, source, fact }) => {
      // Disputes come after the facts, and name their thread.
      if (fact === undefined) return [];
      const row = rows.get(fact);
      const at = `${id}.json: ${fact}`;
      if (!row) return [`${at}: no such row in the facts`];
      if (row.confidence === 'low') return [`${at}: the facts give it low confidence`];
      const ofSource = row.evidence.filter((fact) => isOf(fact, source));
      if (ofSource.length === 0) {
        return [
          `${at}: "${source}" is no source of this row: ${row.evidence.map(sourceOf).join(', ')}`,
        ];
      }
      const removed = /^removed (\d{4})$/.exec(row.aliveAsOf ?? '')?.[1];
      const dates = [...ofSource.map((fact) => endOf(fact.date)), ...(removed ? [removed] : [])];
      if (!dates.includes(date)) {
        return [`${at}: ${source} has ${dates.join(', ')}, the ${status} record says ${date}`];
      }
      return [];
    }),
  );
}

/** Whether a row of evidence is of a source: a repository, or the site of an address. */
function isOf(evidence: FactEvidence, source: string): boolean {
  const name = sourceOf(evidence);
  return name === source || (/^[ ,]/.test(name.slice(source.length)) && name.startsWith(source));
}

function sourceOf(evidence: FactEvidence): string {
  if (evidence.url) return new URL(evidence.url).hostname.replace(/^www\./, '');
  return evidence.repo ?? evidence['repo+path'] ?? '';
}

/** `2016-2017` → `2017`. */
function endOf(date: string): string {
  return /^\d{4}-\d{4}$/.test(date) ? date.slice(5) : date;
}
