import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { readFacts } from '../../src/core/reading.ts';
import { makeFacts } from '../support/facts.ts';

const read = (text: string) => readFacts(makeFacts({ text }), vocabulary);

describe('a promise in a question', () => {
  it.each([
    'Can I see who viewed my Instagram profile? No. Instagram shows nobody.',
    '¿Puedo saber quién visita mi perfil de Instagram? No, nunca.',
    'Apakah bisa melihat siapa yang mengunjungi profil Instagram? Tidak. Hanya angka.',
    'Можно узнать, кто заходил в мой Инстаграм? Нет.',
    'インスタで誰が見たか分かりますか？いいえ、分かりません。',
  ])('is none where the answer is no: "%s"', (text) => {
    expect(read(text).claims).toEqual([]);
  });

  it('stays one where the answer is another', () => {
    const { claims } = read('Want to see who viewed your Instagram profile? Now you can.');
    expect(claims.map(({ means }) => means)).toContain('viewed-profile');
  });
});

describe('what a text tells people not to do', () => {
  const lures = (text: string) => read(text).lures.map(({ means }) => means);

  it('is no lure', () => {
    expect(lures('Never paste code into the console to see who viewed you.')).not.toContain(
      'console',
    );
  });

  it('is one where they are told to do it', () => {
    expect(lures('Paste the code into the console to see who viewed you.')).toContain('console');
  });
});

describe('a fake account', () => {
  const counters = (text: string) => read(text).counters.map(({ words }) => words.trim());
  const promise = 'See who viewed your Instagram profile';

  it.each(['fake profiles', 'a fake account'])('is no word against the promise: "%s"', (words) => {
    expect(counters(`${promise}, even from ${words}.`)).toEqual([]);
  });

  it('is none of fake tools', () => {
    expect(counters(`"${promise}": such fake tools steal it. ${promise}.`)).toContain('fake');
  });
});
