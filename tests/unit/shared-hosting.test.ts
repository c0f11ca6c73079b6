import { describe, expect, it, test } from 'vitest';
import { urlFilters } from '../../src/background/navigation-filter.ts';
import { blockedEntries, compileRulesets } from '../../src/build/compile-list.ts';
import { vocabulary } from '../../src/build/judge-html.ts';
import { createBlocklist, hintedPart, mayFind, tableKeys } from '../../src/core/blocklist.ts';
import { checkText } from '../../src/core/check.ts';
import { isWithin } from '../../src/core/hostname.ts';
import { buildHostnameTable, openHostnameTable } from '../../src/core/hostname-table.ts';
import { parseAddress } from '../../src/core/list-entry.ts';
import { makeTool } from '../support/tools.ts';

/** One tool with an address on each kind of shared host: a label of its own, or a path. */
const tool = makeTool({
  hostnames: ['peek.github.io', 'peek.vercel.app', 'peek.blogspot.com', 'peek.blogspot.ca'],
  pages: ['sites.google.com/view/peek', 'linktr.ee/peek', 'peek-a.notion.site/who'],
});
const blocklist = createBlocklist([tool]);
const table = openHostnameTable(buildHostnameTable(tableKeys([tool])));
const rules = compileRulesets([tool]).blocked;
const filters = urlFilters(blockedEntries([tool]));

/** Whether the browser's rules stop an address, as Chromium reads their conditions. */
function isRuledOut(url: string): boolean {
  const { hostname, href } = new URL(url);
  return rules.some(({ condition }) => {
    if ('requestDomains' in condition) {
      return (condition.requestDomains as string[]).some((name) => isWithin(hostname, name));
    }
    return new RegExp((condition as { regexFilter: string }).regexFilter).test(href);
  });
}

/** Whether the worker hears of an address. */
function isHeard(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return filters.some(
    ({ hostEquals, hostSuffix, pathPrefix = '' }) =>
      (hostEquals === hostname || (hostSuffix && `.${hostname}`.endsWith(hostSuffix))) &&
      pathname.startsWith(pathPrefix),
  );
}

/** What each part of the extension makes of an address. */
function answers(url: string) {
  const address = parseAddress(url);
  if (!address) throw new Error(`no address: ${url}`);
  const world = { blocklist, tools: [tool], vocabulary, stopperOf: () => undefined };
  return {
    stopped: blocklist.findBlockedAt(address) !== undefined,
    hinted: mayFind(table, address),
    linked: hintedPart(table, address) !== undefined,
    ruled: isRuledOut(url),
    checked: checkText(url, { ...world, promiseOf: () => undefined }).result === 'listed',
  };
}

const all = (is: boolean) => ({ stopped: is, hinted: is, linked: is, ruled: is, checked: is });

describe('an address on a shared host is covered by table, rules, Check and links', () => {
  test.each([
    'https://peek.github.io/',
    'https://www.peek.github.io/a?b',
    'http://peek.vercel.app:8080/a',
    'https://peek.blogspot.com/2026/11/post.html',
    'https://peek.blogspot.ca/',
    'https://sites.google.com/view/peek',
    'https://sites.google.com/view/peek/home?authuser=0#h',
    'https://sites.google.com:443/view/peek/',
    'https://sites.google.com/x/../view/peek',
    'https://linktr.ee/peek?utm=1',
    'https://peek-a.notion.site/who/a',
  ])('%s', (url) => {
    expect(answers(url)).toEqual(all(true));
    expect(isHeard(url), 'the worker hears of it').toBe(true);
  });
});

describe('its siblings are not', () => {
  test.each([
    'https://github.io/',
    'https://other.github.io/',
    'https://peek2.github.io/',
    'https://apeek.github.io/',
    'https://peek.github.io.example/',
    'https://peek.gitlab.io/',
    'https://vercel.app/',
    'https://peek-git-main.vercel.app/',
    'https://blogspot.com/',
    'https://peek.blogspot.com.br/',
    'https://other.blogspot.ca/',
    'https://sites.google.com/',
    'https://sites.google.com/view',
    'https://sites.google.com/view/',
    'https://sites.google.com/view/other',
    'https://sites.google.com/view/peeks',
    'https://sites.google.com/view/peek-2',
    'https://sites.google.com/view/Peek',
    'https://sites.google.com/view/peek%2Fa',
    'https://sites.google.com/site/view/peek',
    'https://sites.google.com/view?x=/view/peek',
    'https://a.sites.google.com/view/peek',
    'https://google.com/view/peek',
    'https://linktr.ee/',
    'https://linktr.ee/peeks',
    'https://linktr.ee/other/peek',
    'https://www.linktr.ee/peek',
    'https://peek-a.notion.site/',
    'https://peek-a.notion.site/whole',
  ])('%s', (url) => {
    expect(answers(url)).toEqual(all(false));
  });
});

it('an entry for a page has rules and filters for its own hostname alone', () => {
  const hostnames = filters.filter(({ pathPrefix }) => pathPrefix).map((each) => each.hostEquals);
  expect(new Set(hostnames)).toEqual(
    new Set(
      ['linktr.ee', 'peek-a.notion.site', 'sites.google.com'].flatMap((one) => [one, `${one}.`]),
    ),
  );
});
