import { expect, it, test } from 'vitest';
import {
  priorityOf,
  speaksOf,
  stopperOf,
  strongestVoice,
  VOICES,
  type Voice,
} from '../../src/core/ruling.ts';

/** Who decides where each two of them speak of the same hostname. */
const DUELS: [Voice, Voice, winner: Voice][] = [
  ['list-blocks', 'own-blocks', 'own-blocks'],
  ['list-blocks', 'own-allows', 'own-allows'],
  ['own-blocks', 'own-allows', 'own-allows'],
  ['own-blocks', 'organisation-allows', 'organisation-allows'],
  ['own-allows', 'organisation-blocks', 'organisation-blocks'],
  ['organisation-allows', 'organisation-blocks', 'organisation-blocks'],
  ['list-blocks', 'override', 'override'],
  ['organisation-blocks', 'override', 'override'],
];

const hears = speaksOf(['a.example']);

test.each(DUELS)('%s against %s: %s decides', (one, other, winner) => {
  expect(strongestVoice('a.example', { [one]: hears, [other]: hears })).toBe(winner);
  const loser = winner === one ? other : one;
  expect(priorityOf(winner), "the browser's rule").toBeGreaterThan(priorityOf(loser));
});

test.each([
  ['list-blocks', 'list'],
  ['own-blocks', 'own'],
  ['organisation-blocks', 'organisation'],
  ['own-allows', undefined],
  ['organisation-allows', undefined],
  ['override', undefined],
  [undefined, undefined],
] as const)('%s stops as: %s', (voice, stopper) => {
  expect(stopperOf(voice)).toBe(stopper);
});

test.each([
  ['a.example', true],
  ['deep.www.a.example', true],
  ['xa.example', false],
  ['example', false],
  ['a.example.test', false],
])('a voice for a.example speaks of %s: %s', (hostname, expected) => {
  expect(hears(hostname)).toBe(expected);
});

it('no two voices have one priority, and the bundled rule has the lowest', () => {
  const priorities = VOICES.map(priorityOf);
  expect(new Set(priorities).size).toBe(VOICES.length);
  expect(Math.min(...priorities)).toBe(priorityOf('list-blocks'));
  expect(priorityOf('list-blocks'), 'compileRuleset() gives it priority 1').toBe(1);
});
