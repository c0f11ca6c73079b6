import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import * as state from '../../src/storage/tab-state.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) =>
          key === null
            ? Object.fromEntries(stored)
            : stored.has(key)
              ? { [key]: stored.get(key) }
              : {},
        set: async (items: Record<string, unknown>) => {
          for (const [key, item] of Object.entries(items)) stored.set(key, item);
        },
        remove: async (key: string) => void stored.delete(key),
      },
    },
  },
}));

const continued = { kind: 'continued', hostname: 'viewer.example', by: 'own' } as const;

beforeEach(() => stored.clear());

describe('the state of a tab', () => {
  it('is kept tab by tab until it is cleared', async () => {
    await state.setTabState(1, continued);
    expect(await state.tabState(1)).toEqual(continued);
    expect(await state.tabState(11)).toBeUndefined();
    await state.clearTabState(1);
    expect(await state.tabState(1)).toBeUndefined();
  });

  test.each([
    null,
    0,
    'continued',
    [],
    {},
    { kind: 'other', hostname: 'a.example' },
    { kind: 'continued' },
    { kind: 'continued', hostname: 7 },
  ])('is none where the storage holds garbage: %j', async (garbage) => {
    stored.set('tab:1', garbage);
    expect(await state.tabState(1)).toBeUndefined();
  });
});

describe('overrides of a tab', () => {
  const lifted = { hostname: 'a.example', since: 1, why: 'list' } as const;

  it('add up, tab by tab, and are taken back one by one or all', async () => {
    await state.addTabOverride(1, lifted);
    await state.addTabOverride(1, { ...lifted, hostname: 'b.example' });
    await state.addTabOverride(12, { ...lifted, why: 'page' });
    expect(await state.tabOverrides(1)).toEqual([lifted, { ...lifted, hostname: 'b.example' }]);
    expect(await state.tabOverrides(2)).toEqual([]);
    expect(await state.tabsWithOverrides()).toEqual([1, 12]);
    await state.removeTabOverrides(1, 'a.example');
    expect(await state.tabOverrides(1)).toEqual([{ ...lifted, hostname: 'b.example' }]);
    await state.removeTabOverrides(1);
    expect(await state.tabOverrides(1)).toEqual([]);
  });

  it('are those that can be read where the storage holds garbage', async () => {
    stored.set('override:1', 'a.example');
    stored.set('override:2', [lifted, 3, null, { ...lifted, hostname: 'https://a.example' }]);
    expect(await state.tabOverrides(1)).toEqual([]);
    expect(await state.tabOverrides(2)).toEqual([lifted]);
  });
});

describe('late tabs and requests', () => {
  it('a tab is late for one visit', async () => {
    await state.noteLateTab(1, 100);
    expect(await state.isLateTab(1, 100)).toBe(true);
    expect(await state.isLateTab(1, 200)).toBe(false);
    expect(await state.isLateTab(2, 100)).toBe(false);
  });

  it('the last request of a tab is remembered for half an hour', async () => {
    const request = { platform: 'tiktok', clientId: 'aw1', scopes: [] };
    await state.rememberRequest(1, request);
    expect(await state.rememberedRequest(1)).toEqual(request);
    expect(await state.rememberedRequest(2)).toBeUndefined();
    stored.set('request:1', { request, at: Date.now() - 31 * 60_000 });
    expect(await state.rememberedRequest(1), 'too long ago').toBeUndefined();
    stored.set('request:1', 'https://a.example/');
    expect(await state.rememberedRequest(1), 'damaged').toBeUndefined();
  });

  it('a promising page is remembered for half an hour', async () => {
    const at = Date.now();
    await state.rememberClaim(1, { hostname: 'a.example', claim: 'liked', at });
    expect(await state.carriedClaim(1)).toEqual({ hostname: 'a.example', claim: 'liked', at });
    expect(await state.carriedClaim(2)).toBeUndefined();
    await state.rememberClaim(1, { hostname: 'a.example', at: at - 31 * 60_000 });
    expect(await state.carriedClaim(1), 'too long ago').toBeUndefined();
  });
});

describe('the step of a funnel', () => {
  const step = {
    hostname: 'steps.example',
    visit: 1,
    entry: 'a',
    at: Date.now(),
    claim: 'favourited',
    words: 'who favourited',
  } as const;

  it('is known in its own tab, for a while', async () => {
    await state.rememberStep(1, step);
    expect(await state.lastStep(1)).toEqual(step);
    expect(await state.lastStep(2)).toBeUndefined();
    await state.rememberStep(1, { ...step, at: Date.now() - 16 * 60_000 });
    expect(await state.lastStep(1)).toBeUndefined();
  });

  test.each([null, 7, {}, { hostname: 1, words: '' }])(
    'is none of garbage: %j',
    async (garbage) => {
      stored.set('step:1', garbage);
      expect(await state.lastStep(1)).toBeUndefined();
    },
  );
});
