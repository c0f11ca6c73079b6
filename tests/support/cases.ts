import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/build/records.ts';
import type { Verdict } from '../../src/core/verdict.ts';

/** A page of `tests/fixtures/pages` or `tests/demo`, and what is expected of it. */
export interface PageCase {
  /** Name of its folder. */
  id: string;
  folder: string;
  kind?: 'tool' | 'article' | 'benign' | 'official';
  hostnames: string[];
  path: string;
  language: string;
  title: string;
  expect: Verdict;
  /** Selector of the control at which the warning belongs. */
  control?: string;
  note: string;
  html: string;
}

export const FIXTURES = join(ROOT, 'tests/fixtures/pages');
export const DEMOS = join(ROOT, 'tests/demo');
export const FAKE_PROMPTS = join(ROOT, 'tests/fixtures/fake-prompts');

/** Every case of a folder, by name. */
export function readCases(folder: string): PageCase[] {
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'case.json')))
    .sort()
    .map((id) => {
      const { hostname, ...fields } = JSON.parse(
        readFileSync(join(folder, id, 'case.json'), 'utf8'),
      );
      const html = readFileSync(join(folder, id, 'index.html'), 'utf8');
      return { hostnames: [hostname], ...fields, id, folder: join(folder, id), html };
    });
}
