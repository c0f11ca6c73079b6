import type { Claim } from './claim.ts';
import type { Reading } from './reading.ts';
import type { Assessment, Signal } from './verdict.ts';

/** A page of a site that made a promise, as it is remembered for the pages after it. */
export interface FunnelStep {
  hostname: string;
  /** The document that made it. */
  visit: number;
  /** Its entry in the history of the tab, or empty where the browser does not tell. */
  entry: string;
  /** When it was read, in ms since 1970. */
  at: number;
  claim: Claim;
  /** The words of the promise. */
  words: string;
  platform?: string;
}

/** Where a page stands in the history of its tab. */
export interface Place {
  hostname: string;
  visit: number;
  /** Entries of this site from which the tab came here without leaving it, this one last. */
  entries: readonly string[];
}

/** For how long a promise is remembered, in ms: funnels are made for impatient people. */
export const FUNNEL_FOR = 15 * 60_000;

/** Whether a page comes after a step of the same site, which nobody has left in between. */
export function follows(step: FunnelStep, place: Place): boolean {
  if (step.hostname !== place.hostname) return false;
  return step.visit === place.visit || (step.entry !== '' && place.entries.includes(step.entry));
}

/** The step that a page is, if it makes a promise and does not call it a lie. */
export function stepOf(
  { signals, platform }: Assessment,
  { hostname, visit, entries }: Place,
  at: number,
): FunnelStep | undefined {
  if (signals.some(({ severity }) => severity === 'counter')) return undefined;
  const promise = signals.find(({ rule }) => rule === PROMISE);
  if (!promise?.claim) return undefined;
  const { claim, evidence: words } = promise;
  const entry = entries.at(-1) ?? '';
  return { hostname, visit, entry, at, claim, words, ...(platform && { platform }) };
}

const PROMISE = 'promises-names';
/** Rules that speak only where a platform's account is asked for, or a wall stands. */
const OF_FUNNELS: ReadonlySet<string> = new Set([
  'asks-platform-password',
  'asks-confirmation-code',
  'asks-verification',
]);

/**
 * The promise of an earlier step as a signal of this page, where the page is a later step of the
 * same funnel: it is about a platform itself or hides something behind a wall. A member login or a
 * checkout of the same site is neither.
 */
export function promisedBefore(
  step: FunnelStep,
  { platforms }: Reading,
  signals: readonly Signal[],
): Signal | undefined {
  const isLater = platforms.length > 0 || signals.some(({ rule }) => OF_FUNNELS.has(rule));
  if (!isLater || signals.some(({ rule }) => rule === PROMISE)) return undefined;
  return { rule: PROMISE, severity: 'claim', evidence: step.words, claim: step.claim };
}
