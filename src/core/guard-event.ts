import type { Claim } from './claim.ts';
import type { Verdict } from './verdict.ts';

/** What FaveGuard did, or the person did past it. */
export const DEEDS = ['stopped', 'warned', 'continued'] as const;

export type Deed = (typeof DEEDS)[number];

/** A line of the event log. */
export interface GuardEvent {
  /** In ms since 1970. */
  at: number;
  deed: Deed;
  hostname: string;
  verdict: Exclude<Verdict, 'none'>;
  claim?: Claim;
}

/** The log keeps this many events, the newest. */
export const LOG_LENGTH = 500;

/** A reload or a second frame within this time is the same event, in ms. */
const SAME_WITHIN = 10 * 60 * 1000;

/** The log with one more event, the newest last; one that repeats the newest only counts once. */
export function withEvent(log: readonly GuardEvent[], added: GuardEvent): GuardEvent[] {
  const newest = log.at(-1);
  const isRepeated =
    newest !== undefined &&
    added.at - newest.at < SAME_WITHIN &&
    (['deed', 'hostname', 'verdict', 'claim'] as const).every((key) => newest[key] === added[key]);
  return isRepeated ? [...log] : [...log, added].slice(-LOG_LENGTH);
}
