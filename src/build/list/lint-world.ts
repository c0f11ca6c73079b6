import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protectedSchema, sourcesSchema } from '../../data/schema.ts';
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
    honest: protectedSchema.parse(read('protected-hostnames.json')),
    sources: sourcesSchema.parse(read('sources.json')),
  };
}
