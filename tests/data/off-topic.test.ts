import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/build/records.ts';
import { stemsOf } from '../../src/core/phrasebook.ts';
import { normaliseText } from '../../src/core/text.ts';
import { phrasebook } from '../../src/generated/phrasebook.ts';
import { namesPlatform, promiseTest } from '../../src/page/candidate.ts';

const FILE = 'tests/fixtures/off-topic.txt';
const LEAST = 300;
const MOST_CANDIDATES = 0.05;
/** Stems of all languages are tried on any text; alone they fire on much, and are to fall. */
const MOST_FIRING = 0.45;

const texts = readFileSync(join(ROOT, FILE), 'utf8').trim().split('\n').map(normaliseText);
const makesPromise = promiseTest(stemsOf(phrasebook));
const firing = texts.filter(makesPromise);
const candidates = firing.filter(namesPlatform);

it('hardly any text about anything else wakes the background', () => {
  expect(new Set(texts).size, `${FILE}: too few texts to tell`).toBeGreaterThanOrEqual(LEAST);
  console.info(
    `of ${texts.length} texts off the subject the stems fire on ${firing.length}, with a platform named on ${candidates.length}`,
  );
  expect(
    candidates.length / texts.length,
    `each of these would be read on an honest page:\n${candidates.join('\n')}`,
  ).toBeLessThan(MOST_CANDIDATES);
  expect(firing.length / texts.length, firing.join('\n')).toBeLessThan(MOST_FIRING);
});

it('and a promise does', () => {
  const promise = normaliseText('See who viewed your Instagram profile');
  expect(namesPlatform(promise) && makesPromise(promise)).toBe(true);
});
