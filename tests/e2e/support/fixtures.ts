import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteHandler } from '../../../src/build/browser/site-server.ts';

const TESTS = join(import.meta.dirname, '../..');

export type ExpectedVerdict = 'none' | 'caution' | 'danger';

/** A page fixture at one hostname. */
export interface PageCase {
  name: string;
  hostname: string;
  path: string;
  expect: ExpectedVerdict;
  /** Selector of the control at which the warning stands. */
  control?: string;
  /** Selector to click first, where the page is reached by a route change. */
  click?: string;
  html: string;
}

interface CaseFile {
  hostname?: string;
  hostnames?: string[];
  path: string;
  expect: ExpectedVerdict;
  control?: string;
  click?: string;
}

/** The page fixtures of a folder under `tests`, one for each hostname they run on. */
export function readCases(folder: string): PageCase[] {
  const root = join(TESTS, folder);
  return readdirSync(root).flatMap((name) => {
    const file = JSON.parse(readFileSync(join(root, name, 'case.json'), 'utf8')) as CaseFile;
    const html = readFileSync(join(root, name, 'index.html'), 'utf8');
    const { hostname, hostnames = hostname === undefined ? [] : [hostname], ...rest } = file;
    return hostnames.map((each) => ({ ...rest, name, hostname: each, html }));
  });
}

export interface ConsentCase {
  id: string;
  platform: string;
  appName: string;
  url: string;
  expect: ExpectedVerdict;
}

export function readPrompts(): ConsentCase[] {
  return JSON.parse(
    readFileSync(join(TESTS, 'fixtures/consent/prompts.json'), 'utf8'),
  ) as ConsentCase[];
}

/** The authorization requests of `requests.json` with these ids. */
export function readRequests(ids: readonly string[]): ConsentCase[] {
  const all = JSON.parse(
    readFileSync(join(TESTS, 'fixtures/consent/requests.json'), 'utf8'),
  ) as ConsentCase[];
  return ids.map((id) => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`requests.json has no "${id}"`);
    return found;
  });
}

/** The consent page of a platform for an app. */
export function consentPage({
  platform,
  appName,
}: Pick<ConsentCase, 'platform' | 'appName'>): string {
  const escaped = appName.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return readFileSync(join(TESTS, `fixtures/consent/${platform}.html`), 'utf8')
    .replaceAll('{{APP_NAME}}', escaped)
    .replaceAll('{{SCOPES}}', '<li>Read your profile info</li><li>Read your videos</li>');
}

/** Serves page fixtures at their hostnames and paths; a script that is never answered too. */
export function serveCases(cases: readonly PageCase[]): SiteHandler {
  return ({ hostname, path }) => {
    if (path.startsWith('/never-answers')) return 'never';
    const [plain] = path.split('?');
    const found = cases.find(
      (one) => one.hostname === hostname && one.path.split('?')[0] === plain,
    );
    return found && { body: found.html };
  };
}
