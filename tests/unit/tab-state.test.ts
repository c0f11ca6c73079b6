import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import * as state from '../../src/storage/tab-state.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
/** The tabs that are open, and whether a private window's worker asks. */
const world = vi.hoisted(() => ({ open: [] as number[], isPrivate: false }));

vi.mock('../../src/browser.ts', () => ({
  browser: {
    extension: {
      get inIncognitoContext() {
        return world.isPrivate;
      },
    },
    tabs: { query: async () => world.open.map((id) => ({ id })) },
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
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) stored.delete(key);
        },
      },
    },
  },
}));

const continued = { kind: 'continued', hostname: 'viewer.example', by: 'own' } as const;

beforeEach(() => {
  stored.clear();
  world.isPrivate = false;
});

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

describe('closed tabs', () => {
  const app = { platform: 'tiktok', scopes: [] };
  const step = { hostname: 'a.example', at: 1, words: '' };

  /** Keeps in two tabs everything that is kept of a tab. */
  async function keepAll(): Promise<void> {
    for (const tabId of [1, 12]) {
      await state.setTabState(tabId, continued);
      await state.noteLateTab(tabId, 5);
      await state.noteTyped(tabId, 'a.example');
      await state.rememberRequest(tabId, app as never);
      await state.rememberClaim(tabId, { hostname: 'a.example', at: 1 });
      await state.rememberStep(tabId, step as never);
      await state.addTabOverride(tabId, { hostname: 'a.example', since: 1, why: 'list' });
      await state.keepPopup(tabId, {} as never);
    }
  }

  const keptOf = (tabId: number) => [...stored.keys()].filter((key) => key.endsWith(`:${tabId}`));

  it('are forgotten whole, and open ones are not touched', async () => {
    await keepAll();
    const id = await state.keepPasted('no tab’s');
    const before = keptOf(12);
    expect(before.length).toBeGreaterThanOrEqual(8);
    world.open = [12, 13];
    expect(await state.forgetClosedTabs()).toBe(true);
    expect(keptOf(1)).toEqual([]);
    expect(keptOf(12)).toEqual(before);
    expect(await state.pasted(id)).toBe('no tab’s');
    world.open = [13];
    expect(await state.forgetClosedTabs(), 'nothing is left to forget').toBe(false);
    expect(keptOf(12)).toEqual([]);
  });

  it('are told from those that only the worker of the other windows sees', async () => {
    world.isPrivate = true;
    await keepAll();
    const all = stored.size;
    world.open = [];
    world.isPrivate = false;
    await state.forgetClosedTabs();
    expect(stored.size, 'a private tab may well be open').toBe(all);
    world.isPrivate = true;
    await state.forgetClosedTabs();
    expect(stored.size).toBe(0);
  });
});

test('what is kept of the popup ends with the state it tells of', async () => {
  await state.keepPopup(1, {} as never);
  await state.setTabState(1, continued);
  expect(stored.has('popup:1')).toBe(false);
  await state.keepPopup(1, {} as never);
  await state.clearTabState(1);
  expect(stored.has('popup:1')).toBe(false);
});
