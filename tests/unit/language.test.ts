import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import {
  bestLanguage,
  directionOf,
  fill,
  folderOf,
  joinWords,
  type Messages,
} from '../../src/core/language.ts';
import { messages as english } from '../support/english.ts';

const browser = vi.hoisted(() => ({
  /** What a browser that runs in this language does with the packaged files. */
  language: 'en',
  chosen: undefined as string | undefined,
}));

/** The packaged files, small enough to see what comes from where. */
const FILES: Record<string, unknown> = {
  '/_locales/en/messages.json': english,
  '/_locales/pl/messages.json': {
    common_language: { message: 'pl' },
    common_where: { message: 'Gdzie szukać' },
    grant_post: { message: 'Publikowanie w twoim imieniu.' },
    menu_connected_apps: { message: 'W ustawieniach $1 poszukaj aplikacji.' },
    truth_basis_sources_one: { message: '$2: $1 źródło' },
    truth_basis_sources_few: { message: '$2: $1 źródła' },
    truth_basis_sources_many: { message: '$2: $1 źródeł' },
    truth_basis_sources_other: { message: '$2: $1 źródła i więcej' },
  },
  '/_locales/ar/messages.json': { common_language: { message: 'ar' } },
  '/where/pl.json': {
    'tiktok.sessions': { where: 'Ustawienia > Urządzenia' },
    'tiktok.liked': { where: 'Skrzynka odbiorcza > Aktywność' },
  },
};
const fetched: string[] = [];

vi.mock('../../src/generated/languages.ts', () => ({
  languages: ['ar', 'en', 'pl'],
  detailedLanguages: ['pl'],
}));

vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...(browser.chosen && { language: browser.chosen }) }),
      },
    },
    runtime: { getURL: (path: string) => path },
    i18n: {
      getUILanguage: () => browser.language,
      getMessage: (key: string, substitutions: string[] = []) => {
        const own = FILES[`/_locales/${browser.language}/messages.json`] as Messages | undefined;
        return fill((own?.[key] ?? english[key])?.message ?? '', substitutions);
      },
    },
  },
}));

/** The loader as a page finds it: nothing loaded yet. */
async function open({ language = 'en', chosen }: { language?: string; chosen?: string }) {
  vi.resetModules();
  Object.assign(browser, { language, chosen });
  const locale = await import('../../src/locale/locale.ts');
  await locale.loadLanguage();
  return locale;
}

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    fetched.push(path);
    if (!(path in FILES)) throw new TypeError(`no such file: ${path}`);
    return { json: async () => FILES[path] };
  });
});

describe('the language of our pages', () => {
  it('is the browser’s, and costs no file', async () => {
    const { language, translate } = await open({});
    expect(language()).toBe('en');
    expect(translate('common_where')).toBe(english.common_where?.message);
    expect(fetched).toEqual([]);
  });

  it('is the chosen one, whatever the browser speaks', async () => {
    const { language, translate } = await open({ chosen: 'pl' });
    expect(language()).toBe('pl');
    expect(translate('common_where')).toBe('Gdzie szukać');
  });

  it('falls back to English for what is not translated', async () => {
    const { translate } = await open({ chosen: 'pl' });
    expect(translate('common_instead')).toBe(english.common_instead?.message);
    expect(translate('title_listed', 'a.test')).toContain('a.test');
  });

  it('is English where we lack the browser’s', async () => {
    expect((await open({ language: 'eo' })).language()).toBe('en');
  });

  it('changes for a background that keeps running', async () => {
    const { language, loadLanguage } = await open({});
    browser.chosen = 'pl';
    await loadLanguage();
    expect(language()).toBe('pl');
    browser.chosen = undefined;
    await loadLanguage();
    expect(language()).toBe('en');
  });

  it('gives the direction', async () => {
    expect((await open({ chosen: 'ar' })).direction()).toBe('rtl');
    expect((await open({ language: 'ar' })).direction()).toBe('rtl');
    expect((await open({ language: 'he' })).direction(), 'English, as Hebrew is not there').toBe(
      'ltr',
    );
    expect((await open({ chosen: 'pl' })).direction()).toBe('ltr');
  });
});

describe('numbers', () => {
  test.each([
    [1, 'x: 1 źródło'],
    [3, 'x: 3 źródła'],
    [5, 'x: 5 źródeł'],
    [1.5, 'x: 1,5 źródła i więcej'],
  ])('%d in Polish', async (count, words) => {
    const { translateCount } = await open({ chosen: 'pl' });
    expect(translateCount('truth_basis_sources', count, 'x')).toBe(words);
  });

  test.each([
    [1, 'As of x. From 1 source.'],
    [2, 'As of x. From 2 sources.'],
    [1200, 'As of x. From 1,200 sources.'],
  ])('%d in English', async (count, words) => {
    const { translateCount } = await open({});
    expect(translateCount('truth_basis_sources', count, 'x')).toBe(words);
  });
});

describe('details of a row', () => {
  const platform = {
    id: 'tiktok',
    name: 'TikTok',
    claims: {
      liked: {
        truth: 'native',
        shows: 'TikTok names them.',
        where: 'Inbox',
        conditions: null,
        instead: 'Open it.',
        sources: [],
        asOf: '2026',
      },
    },
  } as const;
  const record = { ...platform, claims: { liked: { ...platform.claims.liked, sources: [] } } };

  it('are the record’s own in English', async () => {
    expect((await open({})).detailOf(record, 'liked').where).toBe('Inbox');
  });

  it('come from their file in another language', async () => {
    const { detailOf } = await open({ language: 'pl' });
    expect(detailOf(record, 'liked')).toEqual({ where: 'Skrzynka odbiorcza > Aktywność' });
  });

  it('are left out where nobody wrote them', async () => {
    expect((await open({ chosen: 'ar' })).detailOf(record, 'liked')).toEqual({});
  });
});

describe('the way to a page of an app', () => {
  const tiktok = { id: 'tiktok', name: 'TikTok' };
  const path = 'Settings > Apps';

  it('is the record’s own in English', async () => {
    expect((await open({})).wayTo('connectedApps', tiktok, path)).toBe(path);
  });

  it('is what is written in another language, or a sentence of what to look for', async () => {
    const { wayTo } = await open({ language: 'pl' });
    expect(wayTo('sessions', tiktok, path)).toBe('Ustawienia > Urządzenia');
    expect(wayTo('connectedApps', tiktok, path)).toBe('W ustawieniach TikTok poszukaj aplikacji.');
  });

  it('is left out where no such sentence would be true', async () => {
    const { wayTo } = await open({ language: 'pl' });
    expect(wayTo('connectedApps', tiktok, null)).toBeUndefined();
    expect(wayTo('connectedApps', tiktok, 'There is nothing to take back')).toBeUndefined();
    expect(wayTo('recovery', tiktok, path)).toBeUndefined();
  });
});

describe('what an app asks for', () => {
  const asked = { authority: 'tiktok', scopes: ['video.publish', 'no.such'] };
  const wordsIn = async (language: string) => {
    await open({ language });
    const { permissionWords } = await import('../../src/background/permissions.ts');
    return permissionWords(asked);
  };

  it('is said as exactly as the record says it in English', async () => {
    expect(await wordsIn('en')).toEqual([
      'Post videos and photos on your profile in your name.',
      'Something we do not know (no.such)',
    ]);
  });

  it('is said by its kind in another language', async () => {
    expect((await wordsIn('pl'))[0]).toBe('Publikowanie w twoim imieniu.');
  });
});

test.each([
  ['en', 'a, b and c'],
  ['de', 'a, b und c'],
  ['ja', 'a、b、c'],
  ['zh-CN', 'a、b和c'],
  ['ar', 'a وb وc'],
])('%s joins things as it does', (language, words) => {
  expect(joinWords(['a', 'b', 'c'], language)).toBe(words);
  expect(joinWords(['a'], language)).toBe('a');
});

describe('the best language for', () => {
  const there = ['ar', 'en', 'es', 'fil', 'id', 'pt-BR', 'zh-CN'];

  test.each([
    ['es', 'es'],
    ['es-419', 'es'],
    ['pt-BR', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['en-GB', 'en'],
    ['tl', 'fil'],
    ['in', 'id'],
    ['zh-TW', 'zh-CN'],
    ['sw', 'en'],
    ['', 'en'],
  ])('%s: %s', (wanted, best) => {
    expect(bestLanguage(wanted, there)).toBe(best);
  });

  it('has a folder and a direction', () => {
    expect(folderOf('pt-BR')).toBe('pt_BR');
    expect(['ar', 'fa-IR', 'en', 'id'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  });
});
