import { describe, expect, it, test } from 'vitest';
import { createBlocklist } from '../../src/core/blocklist.ts';
import {
  belongsInDiary,
  type DiaryEntry,
  keptEntries,
  MOST_ENTRIES,
  reviewEntries,
  untoldEntries,
  withEntry,
} from '../../src/core/diary.ts';
import { makeTool } from '../support/tools.ts';

const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const entry = (fields: Partial<DiaryEntry> = {}): DiaryEntry => ({
  authority: 'tiktok',
  platform: 'tiktok',
  clientId: 'aw1',
  redirectHostname: 'app.example',
  scopes: ['video.list'],
  at: NOW,
  ...fields,
});

describe('what belongs into the diary', () => {
  const platforms = ['tiktok', 'facebook', 'youtube'];

  test.each([
    ['tiktok', ['user.info.basic'], true],
    ['facebook', [], true],
    ['google', ['openid', 'email', 'profile'], false],
    ['google', ['https://mail.google.com/'], false],
    ['google', ['openid', 'https://www.googleapis.com/auth/youtube.readonly'], true],
    ['google', ['https://www.googleapis.com/auth/yt-analytics.readonly'], true],
    ['microsoft', ['User.Read'], false],
    ['apple', ['email'], false],
    ['github', ['repo'], false],
  ])('%s with %j: %s', (platform, scopes, belongs) => {
    expect(belongsInDiary(platform, scopes, platforms)).toBe(belongs);
  });
});

describe('the diary', () => {
  it('keeps 200 entries, the newest first', () => {
    const many = Array.from({ length: 250 }, (_, day) =>
      entry({ clientId: `aw${day}`, at: NOW - day * 60_000 }),
    );
    const kept = keptEntries(many.toReversed(), NOW);
    expect(kept).toHaveLength(MOST_ENTRIES);
    expect(kept[0]?.at).toBe(NOW);
    expect(kept.at(-1)?.at).toBe(NOW - 199 * 60_000);
  });

  it('keeps none older than 12 months, and none of the future', () => {
    const ages = [364, 366, -1].map((days) => entry({ at: NOW - days * DAY }));
    expect(keptEntries(ages, NOW).map(({ at }) => (NOW - at) / DAY)).toEqual([364]);
  });

  it('takes a button pressed twice for one consent, and another app for another', () => {
    const first = entry({ at: NOW - 2000 });
    const other = entry({ clientId: 'aw2', at: NOW - 1000 });
    const entries = withEntry(withEntry([first], other), entry());
    expect(entries.map(({ clientId }) => clientId)).toEqual(['aw1', 'aw2']);
    const later = withEntry(entries, entry({ at: NOW + DAY }));
    expect(later).toHaveLength(3);
  });
});

describe('a list that names an entry', () => {
  const listed = createBlocklist([
    makeTool({
      id: 'by-client',
      hostnames: [],
      clientIds: [{ platform: 'tiktok', id: 'aw1' }],
    }),
    makeTool({ id: 'by-redirect', hostnames: ['viewer.example'] }),
  ]);

  it('is found by the client or by where it sends people', () => {
    const entries = [
      entry(),
      entry({ clientId: 'aw2', redirectHostname: 'login.viewer.example' }),
      entry({ clientId: 'aw3' }),
      entry({ platform: 'x' }),
    ];
    const tools = reviewEntries(entries, listed).map(({ tool }) => tool);
    expect(tools).toEqual(['by-client', 'by-redirect', undefined, undefined]);
  });

  it('is told of once', () => {
    const reviewed = reviewEntries([entry()], listed);
    expect(untoldEntries(reviewed)).toHaveLength(1);
    const told = reviewed.map((each) => ({ ...each, told: true as const }));
    expect(untoldEntries(reviewEntries(told, listed))).toEqual([]);
  });
});
