import { domainToUnicode } from 'node:url';
import { expect, it, test } from 'vitest';
import { readableHostname } from '../../src/core/punycode.ts';
import { seededRandom } from '../support/random.ts';

test.each([
  ['xn--bcher-kva.example', 'bücher.example'],
  ['xn--tiktk-mye.example', 'tiktоk.example'],
  ['www.xn--80ak6aa92e.com', 'www.аррӏе.com'],
  ['xn--fsqu00a.xn--0zwm56d', '例子.测试'],
  ['plain.example', 'plain.example'],
  ['xn--999999999.example', 'xn--999999999.example'],
  ['xn--', 'xn--'],
])('%s reads %s', (hostname, readable) => {
  expect(readableHostname(hostname)).toBe(readable);
});

it('reads every label as the platform’s own decoder does', () => {
  const random = seededRandom(5);
  const letters = [...'abcxyz019', ...'äßéñобркитاب例子日本語'];
  for (let round = 0; round < 2000; round += 1) {
    const label = Array.from({ length: 1 + random.number(12) }, () => random.pick(letters)).join(
      '',
    );
    const url = `https://${label}.example`;
    if (!URL.canParse(url)) continue;
    const { hostname } = new URL(url);
    expect(readableHostname(hostname), label).toBe(domainToUnicode(hostname));
  }
});
