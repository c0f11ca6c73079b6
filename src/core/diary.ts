import type { AuthorizationRequest } from './authorization-request.ts';
import type { Blocklist } from './blocklist.ts';

/** A consent that was probably given: what the person let in, and when. */
export interface DiaryEntry {
  /** Id of the authority record. */
  authority: string;
  platform: string;
  app?: string;
  clientId?: string;
  redirectHostname?: string;
  scopes: string[];
  /** When the allow button was pressed, in ms since 1970. */
  at: number;
  /** Id of the listed tool that this turned out to be. */
  tool?: string;
  /** Whether the person was told so. */
  told?: true;
}

export const MOST_ENTRIES = 200;
const KEPT_MONTHS = 12;
/** The same app allowed again within this time, in ms, is one consent pressed twice. */
const ONE_CONSENT = 60_000;

/** Scopes by which a Google account becomes a YouTube account. */
const YOUTUBE = /youtube|yt-analytics/;

/**
 * Whether a consent belongs into the diary: one of a platform that our claims are about. A plain
 * sign-in with Google, Microsoft, Apple or GitHub is none of our business.
 * @param platforms ids of the platforms that have claims
 */
export function belongsInDiary(
  platform: string,
  scopes: readonly string[],
  platforms: readonly string[],
): boolean {
  if (platform === 'google') return scopes.some((scope) => YOUTUBE.test(scope));
  return platforms.includes(platform);
}

/** The entries that are still kept: at most 200, none older than 12 months. The newest first. */
export function keptEntries(entries: readonly DiaryEntry[], now: number): DiaryEntry[] {
  const oldest = new Date(now);
  oldest.setMonth(oldest.getMonth() - KEPT_MONTHS);
  return entries
    .filter(({ at }) => at >= oldest.getTime() && at <= now)
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_ENTRIES);
}

/** The diary with one more entry. */
export function withEntry(entries: readonly DiaryEntry[], entry: DiaryEntry): DiaryEntry[] {
  const others = entries.filter(
    (other) => !(isSameApp(other, entry) && entry.at - other.at < ONE_CONSENT),
  );
  return keptEntries([entry, ...others], entry.at);
}

function isSameApp(a: DiaryEntry, b: DiaryEntry): boolean {
  return (
    a.authority === b.authority &&
    a.clientId === b.clientId &&
    a.redirectHostname === b.redirectHostname
  );
}

/** The entries, each with the listed tool that it names by now. What was told stays told. */
export function reviewEntries(entries: readonly DiaryEntry[], blocklist: Blocklist): DiaryEntry[] {
  return entries.map((entry) => {
    const tool = toolOf(entry, blocklist);
    return entry.tool === undefined && tool !== undefined ? { ...entry, tool } : entry;
  });
}

/** Id of the listed tool behind a request. */
export function toolOf(
  {
    platform,
    clientId,
    redirectHostname,
  }: Pick<AuthorizationRequest, 'platform' | 'clientId' | 'redirectHostname'>,
  blocklist: Blocklist,
): string | undefined {
  const byClient = clientId === undefined ? undefined : blocklist.findClient(platform, clientId);
  const byRedirect =
    redirectHostname === undefined ? undefined : blocklist.findRedirect(redirectHostname);
  return (byClient ?? byRedirect)?.id;
}

/** Entries that turned out to be listed, and that nobody was told of. */
export function untoldEntries(entries: readonly DiaryEntry[]): DiaryEntry[] {
  return entries.filter(({ tool, told }) => tool !== undefined && !told);
}
