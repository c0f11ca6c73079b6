import { language, translate } from './locale.ts';

const PARTS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/** Writes `YYYY[-MM[-DD]]` in words as far as it goes: "June 2026". */
export function formatDate(date: string): string {
  const format = isDate(date) ? PARTS[date.split('-').length - 1] : undefined;
  if (!format) return translate('common_date_unknown');
  return new Intl.DateTimeFormat(language(), { ...format, timeZone: 'UTC' }).format(new Date(date));
}

/** Whether the record tells the date. */
function isDate(date: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(date);
}

/** Writes a moment, in ms since 1970, as day and time of the person's own clock. */
export function formatMoment(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );
}
