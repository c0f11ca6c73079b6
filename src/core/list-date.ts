import type { Tool } from './tool.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The day of the newest review in the list, `YYYY-MM-DD`: the list's own date. */
export function listDate(tools: readonly Pick<Tool, 'reviewedOn' | 'reserved'>[]): string {
  const dates = tools.filter(({ reserved }) => !reserved).map(({ reviewedOn }) => reviewedOn);
  return dates.sort().at(-1) ?? '';
}

/** From this age on, in days, the list's age is told. */
export const OLD_DAYS = 90;

/** Whole days from a date until `now`, in ms since 1970; never less than 0. */
export function daysSince(date: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(date)) / DAY));
}
