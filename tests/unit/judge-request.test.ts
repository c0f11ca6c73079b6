import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { judgeRequest } from '../../src/build/judge-request.ts';
import { ROOT, readRecords } from '../../src/build/records.ts';
import { placeOf } from '../../src/core/authority.ts';
import { unwrapLink } from '../../src/core/redirector.ts';
import { authorities } from '../../src/generated/authorities.ts';

interface RequestCase {
  id: string;
  platform: string;
  expect: 'none' | 'caution' | 'danger';
  appName: string;
  url: string;
  clientId: string | null;
  redirectHostname: string | null;
  note: string;
}

const cases: RequestCase[] = JSON.parse(
  readFileSync(join(ROOT, 'tests/fixtures/consent/requests.json'), 'utf8'),
);

describe.each(cases)('$id: $note', ({ url, appName, platform, ...expected }) => {
  const names = appName === '' ? [] : [appName];

  it('tells whose page it is, which app asks, and where that sends people', () => {
    const { request, ...judged } = judgeRequest(url, names);
    expect(judged.platform).toBe(platform);
    expect(request?.clientId ?? null).toBe(expected.clientId);
    expect(request?.redirectHostname ?? null).toBe(expected.redirectHostname);
  });

  it(`is ${expected.expect}`, () => {
    const { assessment } = judgeRequest(url, names);
    expect(assessment.verdict, JSON.stringify(assessment.signals)).toBe(expected.expect);
  });
});

test.each([...readRecords().authorities.keys()])('%s has three fixtures, one awkward', (id) => {
  const own = cases.filter(({ url }) => placeOf(unwrapLink(url), authorities)?.authority.id === id);
  expect(own.length, 'add to tests/fixtures/consent/requests.json').toBeGreaterThanOrEqual(3);
  expect(
    own.some(({ note }) => note.startsWith('Awkward')),
    'add an awkward one',
  ).toBe(true);
  expect(
    own.some((one) => one.expect === 'none'),
    'add an honest one',
  ).toBe(true);
  expect(
    own.some((one) => one.expect !== 'none'),
    'add one that lies',
  ).toBe(true);
});
