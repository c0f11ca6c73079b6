import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../src/build/browser/driver.ts';
import { type Sites, startSites } from '../../src/build/browser/site-server.ts';
import { buildHostnameTable, openHostnameTable } from '../../src/core/hostname-table.ts';
import {
  entryKey,
  type ListEntry,
  mayMatch,
  parseAddress,
  parseEntry,
} from '../../src/core/list-entry.ts';
import { conditionOf } from '../../src/core/list-rule.ts';
import { matchesAny, randomEntry, randomUrl } from '../support/entries.ts';
import { seededRandom } from '../support/random.ts';
import { built, launch } from './support/session.ts';

/*
 * The browser's own rules answer here without a request: `testMatchOutcome` takes any address, with
 * ports at which nothing listens. It wants a permission that the extension does not have, so a copy
 * asks for it.
 */
const folder = mkdtempSync(join(tmpdir(), 'faveguard-rules-'));
let sites: Sites;
let driver: Driver;

beforeAll(async () => {
  cpSync(built(), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('declarativeNetRequestFeedback');
  writeFileSync(file, JSON.stringify(manifest));
  sites = await startSites(() => ({ body: '' }));
  driver = await launch(sites, { extension: folder });
});

afterAll(async () => {
  await driver?.close();
  await sites?.close();
  rmSync(folder, { recursive: true });
});

interface Round {
  entries: ListEntry[];
  urls: string[];
}

/** What the browser says of each address of each round. */
async function askBrowser(rounds: readonly Round[]): Promise<boolean[][]> {
  const asked = rounds.map(({ entries, urls }) => ({
    urls: urls.map((url) => new URL(url).href),
    rules: entries.map((entry, index) => ({
      id: index + 1,
      action: { type: 'block' },
      condition: { ...conditionOf(entry), resourceTypes: ['main_frame'] },
    })),
  }));
  const tab = await driver.newTab();
  await tab.goto(driver.extensionUrl('/learn.html'));
  const answers = await tab.evaluate<boolean[][]>(`(async () => {
    const rules = (globalThis.browser ?? chrome).declarativeNetRequest;
    const answers = [];
    for (const round of ${JSON.stringify(asked)}) {
      const before = (await rules.getSessionRules()).map(({ id }) => id);
      await rules.updateSessionRules({ removeRuleIds: before, addRules: round.rules });
      answers.push(await Promise.all(round.urls.map(async (url) => {
        const { matchedRules } = await rules.testMatchOutcome({ url, type: 'main_frame' });
        return matchedRules.length > 0;
      })));
    }
    return answers;
  })()`);
  await tab.close();
  return answers;
}

/** Fails with every address about which the three do not agree. */
async function expectAgreement(rounds: readonly Round[]): Promise<number> {
  const answers = await askBrowser(rounds);
  let matches = 0;
  const disagreements = rounds.flatMap(({ entries, urls }, round) => {
    const table = openHostnameTable(buildHostnameTable(entries.map(entryKey)));
    return urls.flatMap((url, index) => {
      const address = parseAddress(url);
      const exact = matchesAny(entries, url);
      const hint = address !== undefined && mayMatch(table, address);
      const browser = answers[round]?.[index];
      if (exact) matches++;
      return exact === hint && exact === browser
        ? []
        : [{ url, exact, hint, browser, entries: entries.map(entryKey) }];
    });
  });
  expect(disagreements).toEqual([]);
  return matches;
}

test('table, matcher and browser agree about 300 addresses', async () => {
  const random = seededRandom(11);
  const rounds = Array.from({ length: 15 }, () => ({
    entries: Array.from({ length: 16 }, () => randomEntry(random)),
    // A rule reads the query as it stands; the matcher reads it decoded.
    urls: Array.from({ length: 20 }, () => randomUrl(random).replaceAll('=%61', '=a')),
  }));
  const matches = await expectAgreement(rounds);
  expect(matches, 'some must match, and some not').toBeGreaterThan(30);
  expect(matches).toBeLessThan(270);
});

test('and about the ways to write an address', async () => {
  const names = { isPublicSuffix: () => false, isPlatform: () => false };
  const written = [
    [
      'peek.example',
      'https://peek.example:8443/',
      'https://PEEK.example/',
      'http://a.peek.example',
    ],
    ['peek.example', 'https://peek.example./', 'https://peek.example:1/', 'https://apeek.example/'],
    ['peek.example', 'https://me:word@peek.example/', 'https://peek.example@safe.example/'],
    [
      'peek.example',
      'https://ｐｅｅｋ。example/',
      'https://%70eek.example/',
      'https://safe.example/',
    ],
    [
      '*.peek.example',
      'https://peek.example/',
      'https://peek.example.:81/',
      'https://b.peek.example',
    ],
    [
      '*.peek.example',
      'https://a@peek.example/',
      'https://a.peek.example.:8080/?b',
      'http://a.peek.',
    ],
    ['203.0.113.9', 'http://203.0.113.9:81/', 'http://0xcb007109/', 'http://203.0.113.90/'],
    ['[2001:db8::9]', 'http://[2001:DB8:0::9]:8080/', 'http://[2001:db8::90]/'],
    [
      'büch.example',
      'https://xn--bch-hoa.example/',
      'https://BÜCH.example/',
      'https://buch.example/',
    ],
    [
      'host.example/v/a',
      'https://host.example:9/v/a',
      'https://u@host.example/v/a?b',
      'https://host.example/v/ab',
    ],
    [
      'host.example/v/a',
      'https://host.example./v/a/b',
      'https://host.example/V/a',
      'https://x.host.example/v/a',
    ],
    [
      'host.example/v/a',
      'https://host.example/x/../v/a#b',
      'https://safe.example/host.example/v/a',
    ],
    [
      'store.example/d?id=a.b',
      'https://store.example/d?c&id=a.b&e',
      'https://store.example/d?id=a.bc',
    ],
    [
      'store.example/d?id=a.b',
      'https://store.example/d/?id=a.b#c',
      'https://store.example/d?aid=a.b',
      'https://store.example/d?id=axb',
    ],
  ];
  const rounds = written.map(([line = '', ...urls]) => {
    const parsed = parseEntry(line, names);
    if (!('entry' in parsed)) throw new Error(`${line}: ${parsed.refusal}`);
    return { entries: [parsed.entry], urls };
  });
  expect(await expectAgreement(rounds)).toBe(21);
});
