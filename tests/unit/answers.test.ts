import { describe, expect, it, test, vi } from 'vitest';
import { readRecords } from '../../src/build/records.ts';
import { answersOf, fitting, type Wish } from '../../src/ui/learn/answers.ts';
import { translate } from '../support/english.ts';

vi.mock('../../src/locale/locale.ts', () => ({
  detailOf: (platform: { claims: Record<string, object> }, claim: string) => platform.claims[claim],
}));

const platforms = [...readRecords('').platforms.values()];
const answers = answersOf(platforms, translate);
const all: Wish = { platform: undefined, truth: undefined, text: '' };
const found = (wish: Partial<Wish>) =>
  fitting(answers, { ...all, ...wish }).map(({ platform, claim }) => `${platform.id}.${claim}`);

it('there is an answer for every row of the records', () => {
  const rows = platforms.flatMap(({ claims }) => Object.keys(claims));
  expect(found({})).toHaveLength(rows.length);
});

describe('a search', () => {
  test.each([
    ['a platform', { platform: 'bereal' }, 'bereal.liked'],
    ['words in any order and case', { text: 'STORY  tiktok' }, 'tiktok.viewed-story'],
    ['an old name of the platform', { text: 'twitter blocked' }, 'x.blocked'],
    ['the beginning of a word', { platform: 'tiktok', text: 'screensh' }, 'tiktok.screenshotted'],
    ['words without their accents', { text: 'tïktok stóry' }, 'tiktok.viewed-story'],
    ['a kind of answer', { truth: 'native-paid' }, 'linkedin.viewed-profile'],
  ] satisfies [string, Partial<Wish>, string][])('finds by %s', (_, wish, id) => {
    expect(found(wish)).toContain(id);
  });

  it('leaves out what does not fit', () => {
    expect(found({ platform: 'bereal', text: 'tiktok' })).toEqual([]);
    expect(found({ truth: 'native-paid' }).length).toBeLessThan(answers.length / 10);
    expect(found({ text: 'no such word anywhere' })).toEqual([]);
  });
});
