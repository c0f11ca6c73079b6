import { getPublicSuffix } from 'tldts';
import { expect, it } from 'vitest';
import { publicSuffixKeys, publicSuffixTable } from '../../src/build/public-suffixes.ts';
import { openHostnameTable } from '../../src/core/hostname-table.ts';
import { createProtected } from '../../src/core/protected.ts';

const keys = publicSuffixKeys();
const { isPublicSuffix } = createProtected(openHostnameTable(publicSuffixTable()), []);

it('is as tldts says, at every rule, one label below and one above', () => {
  const names = keys.flatMap((key) => {
    const rule = key.replace(/^(?:!|\*\.)/, '');
    return [rule, `some-name.${rule}`, `a.some-name.${rule}`, rule.slice(rule.indexOf('.') + 1)];
  });
  // A single label is refused as a local name, with or without a rule.
  const wrong = names.filter((name) => {
    if (!name.includes('.')) return false;
    const isListed = getPublicSuffix(name, { allowPrivateDomains: true }) === name;
    return isPublicSuffix(name) !== isListed;
  });
  expect(wrong, 'the library may have changed its inner form: see publicSuffixKeys').toEqual([]);
});

it('knows the registries and the shared hosts', () => {
  expect(keys.length).toBeGreaterThan(9000);
  expect(
    ['com', 'co.uk', 'github.io', 'blogspot.com'].filter((key) => !keys.includes(key)),
  ).toEqual([]);
});
