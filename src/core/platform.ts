import { isWithinAny } from './hostname.ts';

/** What the rules need of a platform: its name and the registrable domains it owns. */
export interface PlatformDomains {
  id: string;
  name: string;
  domains: string[];
}

/** The platform that owns this hostname, if one does. */
export function platformOf<Platform extends PlatformDomains>(
  hostname: string,
  platforms: readonly Platform[],
): Platform | undefined {
  return platforms.find(({ domains }) => isWithinAny(hostname, domains));
}

/** Pages of a platform that we send people to: a record says where each is. */
export const PLATFORM_PAGES = ['connectedApps', 'sessions', 'recovery', 'report'] as const;

export type PlatformPage = (typeof PLATFORM_PAGES)[number];
