import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it, test } from 'vitest';
import { messages } from '../support/english.ts';

/** What a person of twelve reads without help. */
const GRADE = 7;
/** Fewer words tell the formula nothing. */
const SENTENCE = 5;
/** Words that blame, frighten or are not people's own. */
const UNKIND =
  /\b(?:stupid|careless|fool(?:ed|ish)?|naive|your fault|should have|victim|hacker|immediately|urgent|at once|act now|malicious|credentials|phishing|authenticate|compromised|leverage|utili[sz]e)\b/i;

/** A message as it is read: places filled with a short word. */
function plain(message: string): string {
  return message.replace(/\$\d/g, 'TikTok').replace(/FaveGuard|TikTok/g, 'Anna');
}

function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const sentences = text.split(/[.?!:]+(?=\s|$)/).filter((part) => /\p{L}/u.test(part));
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({
    sentence: Math.max(1, sentences.length),
    word: words.length,
    syllable: syllables,
  });
}

const all = Object.entries(messages).map(([key, { message }]) => ({ key, message }));
const long = all.filter(({ message }) => (message.match(/\S+/g)?.length ?? 0) >= SENTENCE);

describe('English', () => {
  it('is read at grade 7 or below, all of it together', () => {
    const text = long.map(({ message }) => plain(message)).join(' ');
    expect(gradeOf(text)).toBeLessThanOrEqual(GRADE);
  });

  // A single short sentence swings by one long word, so each has a little room.
  test.each(long)('"$key" is read at grade 7 or little above', ({ message }) => {
    expect(gradeOf(plain(message)), `shorter words or sentences: ${message}`).toBeLessThanOrEqual(
      GRADE + 3,
    );
  });

  test.each(all)('"$key" blames and frightens nobody', ({ message }) => {
    expect(message).not.toMatch(UNKIND);
  });
});
