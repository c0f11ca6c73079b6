import { describe, expect, it, test } from 'vitest';
import { compileGroup, compileLanguage } from '../../src/build/compile.ts';
import { fold, unfold } from '../../src/core/folding.ts';
import { openPhrasebook } from '../../src/core/phrasebook.ts';
import { GROUPS, languages, mark } from '../support/phrases.ts';

describe('folding', () => {
  const parts = ['one two three', 'two three', 'ab'];

  it('writes a place for a part, in texts and in the parts before it', () => {
    expect(fold(['so one two three go', 'two three'], parts)).toEqual({
      texts: ['so @0; go', '@1;'],
      parts: ['one @1;', 'two three', 'ab'],
    });
  });

  it.each(['', 'ab ab', 'one two three two three one', '$& $1'])(
    'loses nothing of "%s"',
    (text) => {
      const folded = fold([text], parts);
      expect(unfold(folded.texts[0] ?? '', folded.parts)).toBe(text);
    },
  );

  it('leaves a part alone that is shorter than its place', () => {
    expect(fold(['ab'], parts).texts).toEqual(['ab']);
  });

  it('refuses a text that holds its mark', () => {
    expect(() => fold(['a @0; b'], parts)).toThrow('"@" is the mark of a fold');
  });
});

test.each(languages)('the folded phrases of $name are the phrases', (language) => {
  const record = { ...language, mark };
  const [opened] = openPhrasebook([compileLanguage(record)]);
  for (const group of GROUPS) {
    expect(opened?.[group].source).toBe(compileGroup(record, group).source);
  }
});
