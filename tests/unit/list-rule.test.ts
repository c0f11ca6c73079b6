import { describe, expect, it, test } from 'vitest';
import { urlFilters } from '../../src/background/navigation-filter.ts';
import { blockedEntries, compileRulesets } from '../../src/build/compile-list.ts';
import { isWithinAny } from '../../src/core/hostname.ts';
import { type ListEntry, matchesEntry, parseAddress } from '../../src/core/list-entry.ts';
import { conditionOf } from '../../src/core/list-rule.ts';
import { readListPart } from '../../src/core/shipped-list.ts';
import { randomEntry, randomUrl } from '../support/entries.ts';
import { seededRandom } from '../support/random.ts';
import { makeTool } from '../support/tools.ts';

/** What a browser does with a condition, as the standard of the rules reads. */
function ruleMatches(entry: ListEntry, url: URL): boolean {
  const condition = conditionOf(entry);
  return 'regexFilter' in condition
    ? new RegExp(condition.regexFilter).test(url.href)
    : isWithinAny(url.hostname, condition.requestDomains);
}

it('a rule matches what its entry does, over 5,000 addresses', () => {
  const random = seededRandom(9);
  let matches = 0;
  for (let index = 0; index < 5000; index++) {
    const entry = randomEntry(random);
    const url = randomUrl(random);
    const address = parseAddress(url);
    const expected = address !== undefined && matchesEntry(entry, address);
    if (expected) matches++;
    // The pattern reads an encoded parameter as it stands.
    if (url.includes('id=%61')) continue;
    if (ruleMatches(entry, new URL(url)) !== expected) {
      expect.fail(`${url} and ${JSON.stringify(conditionOf(entry))}: ${expected} expected`);
    }
  }
  expect(matches).toBeGreaterThan(25);
});

test.each(['203.0.113.9', '[2001:db8::9]'])('%s has no second form', (hostname) => {
  const entry = { hostname, coversItself: true, path: '' };
  expect(conditionOf(entry)).toEqual({ requestDomains: [hostname] });
});

const stopped = makeTool({ pages: ['host.example/view/a'] });
const known = makeTool({ id: 'old', hostnames: ['old.example'], status: 'dormant' });

describe('the rulesets', () => {
  const { blocked, known: other } = compileRulesets([stopped, known]);

  it('stop the hostnames in one rule, and each page in its own', () => {
    expect(blocked.map(({ id, action }) => [id, action.type])).toEqual([
      [1, 'block'],
      [2, 'block'],
    ]);
    expect(blocked[0]?.condition).toMatchObject({
      requestDomains: ['viewer.example', 'viewer.example.'],
    });
    expect(blocked[1]?.condition).toMatchObject({ isUrlFilterCaseSensitive: true });
  });

  it('carry their records', () => {
    expect(readListPart(blocked)).toEqual({ tools: [stopped] });
    expect(readListPart(other)).toEqual({ tools: [known] });
  });

  it('would stop nothing else, were the other one enabled', () => {
    expect(other.map(({ action }) => action.type)).toEqual(['allow']);
  });

  it('never have a rule that is about every address', () => {
    const { blocked: none } = compileRulesets([known]);
    expect(none[0]?.condition).toMatchObject({ requestDomains: ['none.invalid'] });
  });

  test.each([null, {}, [], [{ id: 1 }], [{ _metadata: { tools: 'none' } }]])(
    'without records are refused: %j',
    (rules) => {
      expect(() => readListPart(rules)).toThrow('holds no records');
    },
  );
});

describe('what wakes the background', () => {
  it('is the blocked hostnames, with and without the dot of the root, and pages', () => {
    expect(urlFilters(blockedEntries([stopped, known]))).toEqual([
      { hostEquals: 'host.example', pathPrefix: '/view/a' },
      { hostEquals: 'host.example.', pathPrefix: '/view/a' },
      { hostEquals: 'viewer.example' },
      { hostSuffix: '.viewer.example' },
      { hostEquals: 'viewer.example.' },
      { hostSuffix: '.viewer.example.' },
    ]);
  });
});
