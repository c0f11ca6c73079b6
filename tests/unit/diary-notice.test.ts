import { beforeEach, expect, test, vi } from 'vitest';
import { reviewDiary, tellListed } from '../../src/background/diary.ts';
import { createBlocklist } from '../../src/core/blocklist.ts';
import type { DiaryEntry } from '../../src/core/diary.ts';
import { FakeBrowser } from '../support/fake-browser.ts';
import { makeTool } from '../support/tools.ts';

const world = vi.hoisted(() => ({
  browser: undefined as unknown,
  blocklist: undefined as unknown,
  badge: '',
}));
vi.mock('../../src/browser.ts', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../src/background/lists.ts', () => ({
  get blocklist() {
    return world.blocklist;
  },
  toolById: () => undefined,
  platformRecord: () => undefined,
}));
vi.mock('../../src/background/translate.ts', () => ({
  translate: (key: string, ...words: string[]) => [key, ...words].join(' '),
  translateCount: (key: string) => key,
  language: () => 'en',
}));

const entry: DiaryEntry = {
  authority: 'tiktok',
  platform: 'tiktok',
  app: 'Sunny Clips',
  clientId: 'aw1',
  redirectHostname: 'app.sunny.example',
  scopes: ['video.list'],
  at: Date.now() - 1000,
};

/** A release of the list that names these client ids. */
function release(...clientIds: string[]): void {
  world.blocklist = createBlocklist(
    clientIds.map((id) =>
      makeTool({ id: `tool-${id}`, hostnames: [], clientIds: [{ platform: 'tiktok', id }] }),
    ),
  );
}

beforeEach(async () => {
  const fake = new FakeBrowser([]);
  const action = {
    setBadgeText: async ({ text }: { text: string }) => {
      world.badge = text;
    },
  };
  const i18n = { getMessage: () => 'en', getUILanguage: () => 'en' };
  world.browser = Object.assign(fake, { action, i18n });
  world.badge = '';
  release();
  const other = { ...entry, clientId: 'aw2', app: 'Other', at: entry.at - 60_000 };
  await fake.storage.local.set({ diary: [entry, other] });
});

test('an update that names an app of the diary shows a badge and one line, once', async () => {
  await reviewDiary();
  expect(world.badge, 'nothing is listed yet').toBe('');
  expect(await tellListed()).toEqual([]);

  release('aw1');
  await reviewDiary();
  expect(world.badge).toBe('1');
  const told = await tellListed();
  expect(told.map(({ text }) => text)).toEqual(['diary_listed Sunny Clips TikTok']);
  expect(told[0]?.link.url, 'the platform’s page to take the access away').toMatch(/tiktok\.com/);
  expect(world.badge, 'the badge goes once it was said').toBe('');

  await reviewDiary();
  expect(world.badge, 'the same list again').toBe('');
  expect(await tellListed()).toEqual([]);

  release('aw1', 'aw2');
  await reviewDiary();
  expect(world.badge, 'only the other app is news').toBe('1');
  expect((await tellListed()).map(({ text }) => text)).toEqual(['diary_listed Other TikTok']);
});
