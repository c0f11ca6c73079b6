import { describe, expect, it, test } from 'vitest';
import { alternation, type LanguageWords, phraseSource, stemsOf } from '../../src/build/phrases.ts';
import { findPhrases } from '../../src/core/phrasebook.ts';
import { normaliseText } from '../../src/core/text.ts';

const SPACED: LanguageWords = {
  words: { who: ['who', 'people that'], seen: ['saw', 'view*'], any: ['{who}', 'anyone'] },
};
const UNSPACED: LanguageWords = { spaces: false, words: {} };

function matches(phrase: string, text: string, language = SPACED): boolean {
  return new RegExp(phraseSource(phrase, language), 'u').test(normaliseText(text));
}

describe('a phrase', () => {
  test.each([
    ['saved', 'who saved me', true, 'a word'],
    ['saved', 'unsaved saves', false, 'no part of a word'],
    ['Quién', 'quien', true, 'a word is normalised like the page'],
    ['profile_link', 'your profile link', true, 'two words'],
    ['profile_link', 'your profile and link', false, 'two words stand together'],
    ['view*', 'viewing', true, 'any ending'],
    ['view*', 'view', true, 'no ending'],
    ['view*', 'review', false, 'no other beginning'],
    ['saw|saved me', 'saved me', true, 'either'],
    ['{who} me', 'people that me', true, 'a class'],
    ['{any} me', 'anyone me', true, 'a class of classes: its own word'],
    ['{any} me', 'who me', true, 'a class of classes: a word of the other'],
    ['who has? saved', 'who saved', true, 'optional and missing'],
    ['who has? saved', 'who has saved', true, 'optional and there'],
    ['who has? saved', 'who had saved', false, 'optional is not anything'],
    ['who .. me', 'who me', true, 'an empty gap'],
    ['who .. me', 'who really saved me', true, 'a gap of two'],
    ['who .. me', 'who one two three me', false, 'a gap of three is too wide for two dots'],
    ['who ... me', 'who one two three four five me', true, 'a gap of five'],
    ['who ... me', 'who 1a 2b 3c 4d 5e 6f me', false, 'a gap of six is too wide for three dots'],
    ['who ... me', 'Ask who. Tell me', false, 'no gap over the end of a sentence'],
    ['who .. me', 'who? me', false, 'no gap over a question mark'],
    ['{who} & view* & profile', 'your profile, the people that viewed it', true, 'any order'],
    ['{who} & view* & profile', 'who viewed me', false, 'all parts are needed'],
    ['{who} & profile', 'Tell me who. Your profile', false, 'the parts share a sentence'],
    ['who .. viewed & profile', 'profile, who has viewed it', true, 'a part is a row of tokens'],
    ['who & profile', `who ${'and so on '.repeat(12)} profile`, false, 'the parts stand near'],
    ['who & profile', 'who profiles', false, 'a part ends with its word'],
  ])('"%s" in "%s": %s (%s)', (phrase, text, expected) => {
    expect(matches(phrase, text)).toBe(expected);
  });

  it('takes any platform for {platform}', () => {
    const source = new RegExp(phraseSource('my {platform} visitors', SPACED), 'u');
    expect(source.test(' my #tiktok visitors ')).toBe(true);
    expect(source.test(' my garden visitors ')).toBe(false);
  });

  it('counts characters, not words, where words are written without spaces', () => {
    expect(matches('誰が .. 見た', '誰がプロフを見た', UNSPACED)).toBe(true);
    expect(matches('誰が .. 見た', '誰がわたしのプロフを見た', UNSPACED)).toBe(false);
    expect(matches('誰が ... 見た', '誰がわたしのプロフを見た', UNSPACED)).toBe(true);
  });

  it('matches from the first part to the last', () => {
    const source = phraseSource('{who} & profile & view*', SPACED);
    const [words] =
      new RegExp(source, 'u').exec(normaliseText('a profile that who knows viewed it')) ?? [];
    expect(words).toBe(' profile that who knows viewed');
  });

  it('names an unknown class', () => {
    expect(() => phraseSource('{whom} saw me', SPACED)).toThrow(
      'no class {whom}: add it to "words" or mend the phrase',
    );
  });

  it('must hold a word that is not optional', () => {
    expect(() => stemsOf('who? ..', SPACED)).toThrow('"who? .." has no required word');
  });
});

describe('findPhrases', () => {
  const table = {
    source: alternation(['who .. saved', 'free .. followers'].map((p) => phraseSource(p, SPACED))),
    means: ['favourited', 'free-followers'],
  };

  it('tells what was found, where, and whether it was asked', () => {
    const text = normaliseText('Free followers! Who saved it? Buy.');
    expect(findPhrases([table], text)).toEqual([
      { means: 'free-followers', words: 'free followers', at: 0, asked: false },
      { means: 'favourited', words: 'who saved', at: text.indexOf(' who'), asked: true },
    ]);
  });

  it('finds the same again, and no more than the limit', () => {
    const text = normaliseText('who saved it . '.repeat(5));
    expect(findPhrases([table], text, 2)).toHaveLength(2);
    expect(findPhrases([table], text, 9)).toHaveLength(5);
  });
});
