import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteHandler } from './browser/site-server.ts';
import { ROOT } from './records.ts';

const FOLDER = join(ROOT, 'tests/demo');
const INDEX_HOSTNAME = 'demo.faveguard.test';

/** Address of the page that lists the demos. */
export const demoIndex = `https://${INDEX_HOSTNAME}/`;

export interface Demo {
  name: string;
  title: string;
  url: string;
  expect: 'none' | 'caution' | 'danger' | 'listed';
  /** How long its content takes to be drawn, in ms. */
  delayMs: number;
  html: string;
}

interface CaseFile {
  hostname: string;
  path: string;
  title: string;
  expect: Demo['expect'];
  delayMs?: number;
}

/** The demo pages of `tests/demo`, and the reserved hostname that is on the list. */
export function readDemos(): Demo[] {
  const pages = readdirSync(FOLDER).map((name): Demo => {
    const {
      hostname,
      path,
      title,
      expect,
      delayMs = 0,
    } = JSON.parse(readFileSync(join(FOLDER, name, 'case.json'), 'utf8')) as CaseFile;
    const html = readFileSync(join(FOLDER, name, 'index.html'), 'utf8');
    return { name, title, url: `https://${hostname}${path}`, expect, delayMs, html };
  });
  return [
    ...pages,
    {
      name: 'listed',
      title: 'A site on the list',
      url: 'https://listed.faveguard.test/',
      expect: 'listed',
      delayMs: 0,
      html: '<title>Reached</title><h1>This page must never be seen.</h1>',
    },
  ];
}

/** Serves the demos at their addresses, and the page that lists them. */
export function demoSite(demos: readonly Demo[]): SiteHandler {
  return ({ hostname, path }) => {
    if (hostname === INDEX_HOSTNAME) return { body: indexPage(demos) };
    const found = demos.find(({ url }) => {
      const place = new URL(url);
      return place.hostname === hostname && place.pathname === path.split('?')[0];
    });
    return found && { body: found.html };
  };
}

function indexPage(demos: readonly Demo[]): string {
  const rows = demos
    .map(
      ({ title, url, expect }) =>
        `<li><a href="${url.replaceAll('&', '&amp;')}">${title}</a> (expected: ${expect})`,
    )
    .join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>FaveGuard demo pages</title>
<style>body{font:18px/1.6 system-ui;margin:3rem auto;max-width:40rem;padding:0 1rem}</style>
<h1>FaveGuard demo pages</h1><p>All of them are made up and served from this machine.</p><ul>
${rows}
</ul>`;
}
