import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/build/records.ts';

/** A source file of the project, its path from the root with `/`. */
export interface Source {
  path: string;
  text: string;
}

/** Hand-written files that match a glob, sorted by path. */
export function readSources(pattern: string): Source[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('src/generated/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
