import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedHosts } from '../../core/redirect-site.ts';
import redirectHosts from '../../data/redirect-hosts.json' with { type: 'json' };
import { type ProtectedNames, protectedSchema, sourcesSchema } from '../../data/schema.ts';
import { type Records, ROOT } from '../records.ts';
import type { LintWorld } from './lint.ts';
import { protectedNames } from './text.ts';

/** What the records of the repository are checked against. */
export function lintWorld({ platforms, authorities }: Records): LintWorld {
  const read = (file: string) => JSON.parse(readFileSync(join(ROOT, 'src/data', file), 'utf8'));
  return {
    platforms: new Set(platforms.keys()),
    authorities: new Set(authorities.keys()),
    protectedNames: protectedNames(platforms),
    honest: withRented(protectedSchema.parse(read('protected-hostnames.json')), redirectHosts),
    sources: sourcesSchema.parse(read('sources.json')),
  };
}

/** The hosts that are rented by the hour, known for consent prompts, are no tool either. */
function withRented(
  { groups, exceptions }: ProtectedNames,
  { sharedHosting, tunnels, shorteners }: SharedHosts,
): ProtectedNames {
  const rented = {
    kind: 'shared host, tunnel or short link',
    why: 'its tenants are strangers to each other',
    hasTenants: true as const,
    hostnames: [...sharedHosting, ...tunnels, ...shorteners],
  };
  return { groups: [...groups, rented], exceptions };
}
