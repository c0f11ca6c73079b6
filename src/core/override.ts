/** How long a person goes on past a stop or a warning: in one tab, for a day, until taken back. */
export const SCOPES = ['tab', 'day', 'always'] as const;

export type Scope = (typeof SCOPES)[number];

/**
 * What the override lifts: a stop by our list, by the person's own or by the organisation; or the
 * warnings in the pages of a site. It lifts nothing else: a site that is listed later is stopped.
 */
export const OVERRIDE_REASONS = ['list', 'own', 'organisation', 'page'] as const;

export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** A hostname, with its subdomains, on which a person goes on. */
export interface Override {
  hostname: string;
  /** In ms since 1970. */
  since: number;
  /** In ms since 1970; left out where it ends with the tab, or not by itself. */
  until?: number;
  why: OverrideReason;
}

const DAY = 24 * 60 * 60 * 1000;

/** When an override that begins at `now` ends by the clock; undefined where it does not. */
export function endOf(scope: Scope, now: number): number | undefined {
  return scope === 'day' ? now + DAY : undefined;
}

/** Whether an override still counts at `now`. */
export function isActive({ until }: Override, now: number): boolean {
  return until === undefined || now < until;
}

/** Whether it opens a site that is stopped; else it silences the warnings in its pages. */
export function opensStopped({ why }: Override): boolean {
  return why !== 'page';
}

/** The overrides with one more, which replaces an older one of its kind for the same hostname. */
export function withOverride(overrides: readonly Override[], added: Override): Override[] {
  const isReplaced = (override: Override) =>
    override.hostname === added.hostname && opensStopped(override) === opensStopped(added);
  return [...overrides.filter((override) => !isReplaced(override)), added];
}

/** When the next of the overrides ends by the clock; undefined where none does. */
export function nextEnd(overrides: readonly Override[]): number | undefined {
  const ends = overrides.flatMap(({ until }) => until ?? []);
  return ends.length === 0 ? undefined : Math.min(...ends);
}
