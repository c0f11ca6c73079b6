import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import * as state from '../../src/storage/tab-state.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, item] of Object.entries(items)) stored.set(key, item);
        },
        remove: async (key: string) => void stored.delete(key),
      },
    },
  },
}));

const continued = { kind: 'continued', hostname: 'viewer.example', toolId: 'viewer' } as const;

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

describe('overrides', () => {
  it('add up, tab by tab', async () => {
    await state.addOverride(1, 'a.example');
    await state.addOverride(1, 'b.example');
    expect(await state.overrides(1)).toEqual(['a.example', 'b.example']);
    expect(await state.overrides(2)).toEqual([]);
  });

  it('are none where the storage holds garbage', async () => {
    stored.set('override:1', 'a.example');
    stored.set('override:2', ['a.example', 3, null]);
    expect(await state.overrides(1)).toEqual([]);
    expect(await state.overrides(2)).toEqual(['a.example']);
  });
});

describe('late tabs and requests', () => {
  it('a tab is late for one visit', async () => {
    await state.noteLateTab(1, 100);
    expect(await state.isLateTab(1, 100)).toBe(true);
    expect(await state.isLateTab(1, 200)).toBe(false);
    expect(await state.isLateTab(2, 100)).toBe(false);
  });

  it('the last request of a tab is remembered', async () => {
    await state.rememberRequest(1, 'https://a.example/?client_key=1');
    expect(await state.rememberedRequest(1)).toBe('https://a.example/?client_key=1');
    expect(await state.rememberedRequest(2)).toBeUndefined();
    stored.set('request:1', { url: 'https://a.example/' });
    expect(await state.rememberedRequest(1)).toBeUndefined();
  });
});
