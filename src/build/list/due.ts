import type { ToolRecord } from '../../data/schema.ts';
import { monthsBetween } from './stats.ts';

/** Months after which a record is to be read again, by its status (SOURCES.md, "The life of a record"). */
const REVIEW_AFTER = { active: 12, dormant: 24, retired: Number.POSITIVE_INFINITY };

/**
 * What waits for a person: records to read again, and disputes without a decision. It fails no
 * check, since it comes with time alone.
 * @param today `YYYY-MM-DD`
 */
export function dueReviews(tools: ReadonlyMap<string, ToolRecord>, today: string): string[] {
  return [...tools].flatMap(([id, { reserved, status, reviewedOn, history }]) => {
    if (reserved) return [];
    const dispute = history.findLast(({ event }) => event.startsWith('dispute'));
    return [
      ...(dispute?.event === 'disputed'
        ? [
            `${id}.json: disputed since ${dispute.date}: decide, and put the decision into its history`,
          ]
        : []),
      ...(monthsBetween(reviewedOn, today) >= REVIEW_AFTER[status]
        ? [`${id}.json: ${status}, last read on ${reviewedOn}: read it and its evidence again`]
        : []),
    ];
  });
}
