import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_LIST } from '../core/shipped-list.ts';
import type { Assessment } from '../core/verdict.ts';
import { launchChromium } from './browser/chromium.ts';
import { sleep } from './browser/driver.ts';
import { findBrowser } from './browser/find.ts';
import { startSites } from './browser/site-server.ts';
import { welcomeTab } from './browser/welcome.ts';
import { ROOT } from './records.ts';

/** Pages that are open at the same time. */
const TABS = 8;
/** How long the extension has for them, in ms: longer than the first reading of a slow page. */
const TIME_TO_SPEAK = 3500;

const SILENT: Assessment = { verdict: 'none', signals: [] };

interface Page {
  url: string;
  html: string;
}

/**
 * Opens pages in Chromium with the built extension, on their own addresses; nothing leaves the
 * machine.
 * @param withList leave the list in: pages of listed sites are then stopped, and count as danger
 * @returns the assessment of each page, in their order
 */
export async function judgeInBrowser(
  pages: readonly Page[],
  withList: boolean,
): Promise<Assessment[]> {
  const extension = withList ? join(ROOT, '.output/chrome-mv3') : withoutList();
  const { path: executable } = await findBrowser('chromium');
  let served = new Map<string, string>();
  const sites = await startSites(({ hostname, path }) => {
    const html = served.get(hostname + path);
    return html === undefined ? undefined : { body: html };
  });
  const driver = await launchChromium({ executable, extension, sites, headless: true });
  try {
    const own = await welcomeTab(driver);
    const found: Assessment[] = [];
    for (let from = 0; from < pages.length; from += TABS) {
      const batch = pages.slice(from, from + TABS);
      // Two pages may have one address, though hardly in one batch.
      served = new Map(batch.map(({ url, html }) => [placeOf(url), html]));
      const tabs = await Promise.all(batch.map(() => driver.newTab()));
      await Promise.all(tabs.map((tab, index) => tab.goto(batch[index]?.url ?? '', 'commit')));
      await sleep(TIME_TO_SPEAK);
      const states = await own.evaluate<[url: string, state: unknown][]>(STATES);
      for (const [index, tab] of tabs.entries()) {
        const url = await tab.url();
        const stopped = url.includes('/warning.html');
        const state = states.find(([at]) => at === url)?.[1] as { assessment?: Assessment };
        found.push(stopped ? { verdict: 'danger', signals: [] } : (state?.assessment ?? SILENT));
        if (!stopped && url !== new URL(batch[index]?.url ?? '').href) {
          console.error(`${batch[index]?.url} could not be opened: ${url}`);
        }
        await tab.close();
      }
      process.stderr.write(`\r${found.length} of ${pages.length} pages`);
    }
    process.stderr.write('\n');
    return found;
  } finally {
    await driver.close();
    await sites.close();
    if (!withList) rmSync(extension, { recursive: true });
  }
}

/** An address without its scheme and fragment. */
function placeOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname + pathname + search;
}

/** What the extension knows of its tabs, by their addresses. */
const STATES = `Promise.all([chrome.tabs.query({}), chrome.storage.session.get(null)]).then(
  ([tabs, states]) => tabs.map(({id, url}) => [url, states['tab:' + id]]))`;

/** A copy of the built extension whose list is empty. */
function withoutList(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faveguard-eval-'));
  cpSync(join(ROOT, '.output/chrome-mv3'), folder, { recursive: true });
  for (const { path } of SHIPPED_LIST) {
    const file = join(folder, path);
    const [first] = JSON.parse(readFileSync(file, 'utf8')) as object[];
    const empty = { condition: { requestDomains: ['nobody.invalid'] }, _metadata: { tools: [] } };
    writeFileSync(file, JSON.stringify([{ ...first, ...empty }]));
  }
  return folder;
}
