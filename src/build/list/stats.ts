import { CATEGORIES, isStoppedCategory, STATUSES } from '../../core/tool.ts';
import type { ToolRecord } from '../../data/schema.ts';
import { columns } from './text.ts';

type Count = [what: string, records: number];

export interface Stats {
  records: number;
  /** Hostnames and pages of all records. */
  hostnames: number;
  /** Hostnames and pages that are stopped. */
  stopped: number;
  /** The list's own date. */
  date: string;
  status: Count[];
  category: Count[];
  /** Records that rest on a source; one record may rest on several. */
  source: Count[];
  /** Records by the age of their newest evidence at their review. */
  age: Count[];
}

const AGES: [what: string, months: number][] = [
  ['under 6 months', 6],
  ['under 12 months', 12],
  ['under 24 months', 24],
  ['24 months or more', Number.POSITIVE_INFINITY],
];

/** Counts of the list; the reserved demo record is left out of every one. */
export function statsOf(tools: Iterable<ToolRecord>): Stats {
  const listed = [...tools].filter(({ reserved }) => !reserved);
  const sites = (records: readonly ToolRecord[]) =>
    records.reduce((sum, { hostnames, pages }) => sum + hostnames.length + pages.length, 0);
  const count = <Value>(
    values: readonly Value[],
    isOf: (tool: ToolRecord, value: Value) => boolean,
  ) =>
    values.map(
      (value): Count => [String(value), listed.filter((tool) => isOf(tool, value)).length],
    );
  const sources = [...new Set(listed.flatMap(({ evidence }) => evidence.map((row) => row.source)))];
  return {
    records: listed.length,
    hostnames: sites(listed),
    stopped: sites(
      listed.filter(({ status, category }) => status === 'active' && isStoppedCategory(category)),
    ),
    date:
      listed
        .map(({ reviewedOn }) => reviewedOn)
        .sort()
        .at(-1) ?? 'none',
    status: count(STATUSES, (tool, status) => tool.status === status),
    category: count(CATEGORIES, (tool, category) => tool.category === category),
    source: count(sources, ({ evidence }, source) =>
      evidence.some((row) => row.source === source),
    ).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])),
    age: [
      ...AGES.map(([what, months], index): Count => {
        const from = AGES[index - 1]?.[1] ?? 0;
        const isOf = (age: number) => age >= from && age < months;
        return [what, listed.filter((tool) => isOf(ageOf(tool))).length];
      }),
      ['of unknown date', listed.filter((tool) => Number.isNaN(ageOf(tool))).length],
    ],
  };
}

/** The newest date of evidence; undefined where none is known. */
export function newestEvidence(evidence: ToolRecord['evidence']): string | undefined {
  return evidence
    .map(({ date }) => date)
    .filter((date) => date !== 'unknown')
    .sort()
    .at(-1);
}

/** Months from a record's newest evidence to its review; NaN without a date. */
export function ageOf({
  evidence,
  reviewedOn,
}: Pick<ToolRecord, 'evidence' | 'reviewedOn'>): number {
  const newest = newestEvidence(evidence);
  return newest === undefined ? Number.NaN : monthsBetween(newest, reviewedOn);
}

/** Months between dates of any exactness; one that is not exact counts from its first day. */
export function monthsBetween(earlier: string, later: string): number {
  const day = (date: string) => Date.parse(`${date}-01-01`.slice(0, 10));
  return (day(later) - day(earlier)) / (30.44 * 24 * 3600 * 1000);
}

/** The counts as `npm run list -- stats` prints them. */
export function statsText(stats: Stats): string {
  const rows = (head: string, counts: readonly Count[]) => [
    '',
    columns([[head, ''], ...counts.filter(([, records]) => records > 0)]),
  ];
  return [
    `${stats.records} records, ${stats.hostnames} hostnames and pages, ${stats.stopped} of them stopped; list of ${stats.date}`,
    ...rows('by status', stats.status),
    ...rows('by category', stats.category),
    ...rows('by source (a record may rest on several)', stats.source),
    ...rows('by age of the newest evidence, at the review', stats.age),
  ].join('\n');
}

/** The counts as they stand in the README, between its two marks. */
export function statsMarkdown(stats: Stats): string {
  const told = (counts: readonly Count[]) =>
    counts
      .filter(([, records]) => records > 0)
      .map(([what, records]) => `${what}: ${records}`)
      .join(', ');
  const often = stats.source.filter(([, records]) => records > 1);
  const rest = stats.source.length - often.length;
  return [
    `The list of ${stats.date} has ${stats.records} records with ${stats.hostnames} hostnames, of which ${stats.stopped} are stopped.`,
    '',
    '| | records |',
    '|---|---|',
    `| status | ${told(stats.status)} |`,
    `| category | ${told(stats.category)} |`,
    `| newest evidence, at the review | ${told(stats.age)} |`,
    `| source | ${told(often)}, and ${rest} sources with one each |`,
  ].join('\n');
}
