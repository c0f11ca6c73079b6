import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import type { Control, PageFacts } from '../../src/core/page-facts.ts';
import { makeControl, makeFacts } from '../support/facts.ts';

const judge = (fields: Partial<PageFacts>) => evaluatePage(makeFacts(fields), vocabulary);
const told = ({ verdict, signals }: ReturnType<typeof judge>) =>
  `${verdict}: ${signals.map(({ rule, evidence }) => `${rule} "${evidence}"`).join(', ')}`;

/** A promise, the same as a question and within quotation marks, a debunking, the own export. */
const LANGUAGES: Record<
  string,
  Record<'promise' | 'asked' | 'quoted' | 'debunk' | 'own', string>
> = {
  en: {
    promise: 'See who viewed your TikTok profile',
    asked: 'Can you see who viewed your TikTok profile?',
    quoted: 'The ad says: “See who viewed your TikTok profile”',
    debunk: 'It is a scam. Such an app is fake.',
    own: 'Upload your data export (ZIP)',
  },
  es: {
    promise: 'Descubre quién visitó tu perfil de TikTok',
    asked: '¿Se puede ver quién visitó tu perfil de TikTok?',
    quoted: 'El anuncio dice: «Descubre quién visitó tu perfil de TikTok»',
    debunk: 'Es una estafa. Nadie puede verlo, es falso.',
    own: 'Sube tu exportación de datos (ZIP)',
  },
  de: {
    promise: 'Sieh, wer dein TikTok Profil besucht hat',
    asked: 'Kann man sehen, wer dein TikTok Profil besucht hat?',
    quoted: 'Die Werbung sagt: „Sieh, wer dein TikTok Profil besucht hat“',
    debunk: 'Das ist Betrug. Solche Apps sind Fake und Abzocke.',
    own: 'Lade deinen Datenexport hoch (ZIP)',
  },
  fr: {
    promise: 'Découvre qui a visité ton profil TikTok',
    asked: 'Peut-on voir qui a visité ton profil TikTok ?',
    quoted: 'La pub dit : « Découvre qui a visité ton profil TikTok »',
    debunk: 'C’est une arnaque. Ces applications sont fausses.',
    own: 'Importe ton export de données (ZIP)',
  },
  tr: {
    promise: 'TikTok profilime kim baktı öğren',
    asked: 'TikTok profilime kim baktı görebilir miyim?',
    quoted: 'Reklamda şöyle yazıyor: “TikTok profilime kim baktı öğren”',
    debunk: 'Bu bir dolandırıcılık. Bu uygulamalar sahte.',
    own: 'Veri dışa aktarma dosyanı yükle (ZIP)',
  },
  ru: {
    promise: 'Узнай, кто смотрел твой профиль TikTok',
    asked: 'Можно ли узнать, кто смотрел твой профиль TikTok?',
    quoted: 'В рекламе сказано: «Узнай, кто смотрел твой профиль TikTok»',
    debunk: 'Это обман. Такие приложения мошеннические.',
    own: 'Загрузи свой экспорт данных (ZIP)',
  },
};

const box = (label: string, buttons: string[] = []): Control => makeControl({ label, buttons });
const contact = makeControl({
  kind: 'link',
  label: 'Telegram',
  target: 'https://t.me/someone',
});
const article = { prose: 200, byline: true, date: true, markup: true };

describe.each(Object.entries(LANGUAGES))('in %s', (language, words) => {
  test('the promise with a box for the account: caution', () => {
    const tool = judge({ language, title: words.promise, controls: [box('TikTok @')] });
    expect(tool.verdict, told(tool)).toBe('caution');
  });

  test('an article that says what it is: none, though it has a weak lure', () => {
    const text = words.debunk;
    const page = judge({ language, title: words.promise, text, article, controls: [contact] });
    expect(page.verdict, told(page)).toBe('none');
  });

  test('the same words in the footer of a tool: caution', () => {
    const controls = [box('TikTok @', ['Start'])];
    const wordy = { ...article, byline: false, date: false };
    const text = `${words.debunk}\n${words.debunk}`;
    for (const shape of [{ ...wordy, prose: 0 }, wordy]) {
      const tool = judge({ language, title: words.promise, text, article: shape, controls });
      expect(tool.verdict, told(tool)).toBe('caution');
    }
  });

  test.each(['asked', 'quoted'] as const)('what is %s: none', (how) => {
    const page = judge({ language, title: words[how], controls: [contact] });
    expect(page.verdict, told(page)).toBe('none');
  });

  test("a site's feature about its own members: none", () => {
    const title = words.promise.replace(/ ?TikTok/, '');
    const page = judge({ language, title, controls: [box('Nickname'), contact] });
    expect(page.verdict, told(page)).toBe('none');
  });

  test('a comparison of the own export: none', () => {
    const page = judge({ language, title: words.promise, text: words.own, controls: [contact] });
    expect(page.verdict, told(page)).toBe('none');
  });
});

describe('what only looks like the subject: none', () => {
  test.each([
    ['en', 'Statistics of your TikTok videos: likes, saves and views by day'],
    ['es', 'Estadísticas de tus vídeos de TikTok: me gusta y guardados por día'],
    ['de', 'Statistik deiner TikTok Videos: Likes und Aufrufe pro Tag'],
    ['pt', 'Estatísticas dos seus vídeos do TikTok: curtidas e salvos por dia'],
    ['id', 'Statistik video TikTok kamu: suka dan simpan per hari'],
    ['ja', 'TikTok動画の再生数と保存数を日ごとに集計'],
  ])('own numbers in %s', (language, title) => {
    const page = judge({ language, title, controls: [box('TikTok @', ['OK']), contact] });
    expect(page.verdict, told(page)).toBe('none');
  });
});
