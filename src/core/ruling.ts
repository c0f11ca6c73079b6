import { hostnameAndParents } from './hostname.ts';
import type { Address } from './list-entry.ts';

/**
 * Who has a say on whether a hostname is stopped, from the weakest to the strongest. The place in
 * this table is also the priority of the browser's own rule, so both always agree.
 */
export const VOICES = [
  'list-blocks',
  'own-blocks',
  'own-allows',
  'organisation-allows',
  'organisation-blocks',
  'override',
] as const;

export type Voice = (typeof VOICES)[number];

/** Who stopped a site. */
export type Stopper = 'list' | 'own' | 'organisation';

const STOPPERS: Partial<Record<Voice, Stopper>> = {
  'list-blocks': 'list',
  'own-blocks': 'own',
  'organisation-blocks': 'organisation',
};

/** Priority of the voice's rule in declarativeNetRequest. */
export function priorityOf(voice: Voice): number {
  return VOICES.indexOf(voice) + 1;
}

/** Whether a voice speaks of a hostname, or of a page there: the list may stop one page alone. */
export type Speaks = Partial<Record<Voice, (hostname: string, page?: Address) => boolean>>;

/** The strongest voice that speaks of a hostname or page; undefined where none does. */
export function strongestVoice(
  hostname: string,
  speaks: Speaks,
  page?: Address,
): Voice | undefined {
  return VOICES.findLast((voice) => speaks[voice]?.(hostname, page));
}

/** Who stops a site by this voice; undefined where the voice lets it pass. */
export function stopperOf(voice: Voice | undefined): Stopper | undefined {
  return voice && STOPPERS[voice];
}

/** A voice that speaks of these hostnames and their subdomains. */
export function speaksOf(hostnames: readonly string[]): (hostname: string) => boolean {
  const known = new Set(hostnames);
  return (hostname) => [...hostnameAndParents(hostname)].some((each) => known.has(each));
}
