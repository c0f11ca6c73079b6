/** What a page of ours is about; written in the address as `#platform/claim`. */
export interface Subject {
  platform?: string | undefined;
  claim?: string | undefined;
}

/** Reads the subject from an address or a fragment; what is not there is left out. */
export function subjectOf(address: string): Subject {
  const [, platform, claim] = /#([a-z]+)(?:\/([a-z-]+))?$/.exec(address) ?? [];
  return { platform, claim };
}

/** Address of the page that tells what a platform really shows. */
export function learnAddress(subject: Subject): string {
  return `/learn.html${fragmentOf(subject)}`;
}

/** Address of the page with the steps for people who used a tool already. */
export function recoverAddress({ platform }: Subject): string {
  return `/recover.html${fragmentOf({ platform })}`;
}

/** The subject as a fragment, empty where there is none. */
export function fragmentOf({ platform, claim }: Subject): string {
  if (!platform) return '';
  return claim ? `#${platform}/${claim}` : `#${platform}`;
}
