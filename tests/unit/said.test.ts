import { expect, test } from 'vitest';
import { languagesThere, readLocale } from '../../src/build/locales.ts';
import { said } from '../../src/build/surfaces/said.ts';

test.each(languagesThere())('a message is known by its words in %s', (language) => {
  const { warning_why, interstitial_heading } = readLocale(language);
  expect(warning_why?.message).toMatch(said('warning_why'));
  expect(interstitial_heading?.message.replace('$1', 'a.test')).toMatch(
    said('interstitial_heading'),
  );
});

test('and by no others', () => {
  expect('Why not?').not.toMatch(said('warning_why'));
  expect('Wh').not.toMatch(said('warning_why'));
  expect('FaveGuard left a.test alone').not.toMatch(said('interstitial_heading'));
});
