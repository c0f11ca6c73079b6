import type { ReportSubject } from '../messaging/views.ts';

/** What a page of ours is about; written in the address as `#platform/claim`. */
export interface Subject {
  platform?: string | undefined;
  claim?: string | undefined;
}

/** Reads the subject from an address or a fragment; what is not there is left out. */
export function subjectOf(address: string): Subject {
  const [, platform, claim] = /#([a-z]*)(?:\/([a-z-]+))?$/.exec(address) ?? [];
  return { platform: platform || undefined, claim };
}

/** Address of the page that tells what a platform really shows. */
export function learnAddress(subject: Subject): string {
  return `/learn.html${fragmentOf(subject)}`;
}

/**
 * Address of the page with the steps for people who used a tool already.
 * @param loss what is ticked from the start
 */
export function recoverAddress({ platform }: Subject, loss?: 'password'): string {
  return loss
    ? `/recover.html#${platform ?? ''}/${loss}`
    : `/recover.html${fragmentOf({ platform })}`;
}

/** What a report is for: to warn others, or to tell us that we were wrong or saw nothing. */
export type ReportPurpose = 'report' | 'wrong' | 'missed';

/** Address of the page for reports. What it is about stands in the fragment, which no server sees. */
export function reportAddress(subject: ReportSubject, purpose: ReportPurpose = 'report'): string {
  const { hostname, path, verdict, takes, rules, platform, claim } = subject;
  const fields = new URLSearchParams({
    purpose,
    hostname,
    path,
    verdict,
    takes: takes.join(),
    rules: rules.join(),
    platform: platform ?? '',
    claim: claim ?? '',
  });
  return `/report.html#${fields}`;
}

/** The subject as a fragment, empty where there is none. */
export function fragmentOf({ platform, claim }: Subject): string {
  if (!platform) return '';
  return claim ? `#${platform}/${claim}` : `#${platform}`;
}
