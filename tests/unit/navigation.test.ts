import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hintFilter, urlFilters } from '../../src/background/navigation-filter.ts';
import { benignNames, listedNames } from '../bench/list/names.ts';
import { MemoryArea } from '../support/memory-storage.ts';

type Listened = { listener: unknown; filter: unknown };

/** An event of the browser that remembers who listens, and refuses what Chromium refuses. */
class FakeEvent {
  listened: Listened[] = [];

  addListener(...args: unknown[]): void {
    if (args.length === 2 && args[1] === undefined) throw new TypeError('Invalid invocation');
    this.listened.push({ listener: args[0], filter: args[1] });
  }

  removeListener(listener: unknown): void {
    this.listened = this.listened.filter((each) => each.listener !== listener);
  }
}

function makeBrowser() {
  return {
    webNavigation: {
      onBeforeNavigate: new FakeEvent(),
      onErrorOccurred: new FakeEvent(),
      onCommitted: new FakeEvent(),
    },
    alarms: { create: vi.fn() },
    storage: {
      local: new MemoryArea(),
      session: new MemoryArea(),
      managed: { get: async () => ({}) },
    },
  };
}

const fake = vi.hoisted(() => ({
  browser: undefined as unknown as ReturnType<typeof makeBrowser>,
}));
vi.mock('../../src/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

/** Starts the background anew: what it holds in memory is gone, what is stored is not. */
async function start() {
  const events = makeBrowser();
  fake.browser = { ...events, storage: fake.browser.storage, alarms: fake.browser.alarms };
  vi.resetModules();
  const navigation = await import('../../src/background/navigation.ts');
  navigation.listenForOwnBlocks();
  return navigation;
}

const filters = (event: FakeEvent) => event.listened.map(({ filter }) => filter);
const filterOf = (hostname: string) => ({ url: urlFilters([hostname]) });
const block = (hostnames: string[]) =>
  fake.browser.storage.local.set({ 'own:block': hostnames.join('\n') });
const many = Array.from({ length: 1001 }, (_, index) => `host-${index}.example`);

beforeEach(() => {
  fake.browser = makeBrowser();
});

describe('in Chromium', () => {
  it('a start listens to all, and at once to no more than what own lists stop', async () => {
    await block(['own.example']);
    const { followOwnBlocks } = await start();
    const { onErrorOccurred, onCommitted, onBeforeNavigate } = fake.browser.webNavigation;
    expect(filters(onErrorOccurred)).toEqual([undefined]);
    await followOwnBlocks();
    expect(filters(onErrorOccurred)).toEqual([filterOf('own.example')]);
    expect(filters(onCommitted)).toEqual([filterOf('own.example')]);
    expect(filters(onBeforeNavigate)).toEqual([]);
  });

  it('nothing is listened to where own lists stop nothing', async () => {
    await (await start()).followOwnBlocks();
    for (const event of Object.values(fake.browser.webNavigation))
      expect(filters(event)).toEqual([]);
  });

  it('with too many hostnames for filters, only failed loads are heard of', async () => {
    await block(many);
    await (await start()).followOwnBlocks();
    expect(filters(fake.browser.webNavigation.onErrorOccurred)).toEqual([undefined]);
    expect(filters(fake.browser.webNavigation.onCommitted)).toEqual([]);
  });
});

describe('in Firefox', () => {
  const kept = new Map<string, string>();

  beforeEach(() => {
    kept.clear();
    vi.stubEnv('FIREFOX', 'true');
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    return () => vi.unstubAllEnvs();
  });

  it('a start listens at once as the one before did last', async () => {
    await block(['own.example']);
    await (await start()).followOwnBlocks();
    await start();
    expect(filters(fake.browser.webNavigation.onBeforeNavigate)).toEqual([filterOf('own.example')]);
  });

  it('a change brings one more start, put off while the background is awake', async () => {
    await block(['own.example']);
    const navigation = await start();
    await navigation.followOwnBlocks();
    navigation.restartWhenAsleep();
    expect(fake.browser.alarms.create.mock.calls.map(([name]) => name)).toEqual([
      navigation.RESTART,
      navigation.RESTART,
    ]);
    const again = await start();
    await again.followOwnBlocks();
    again.restartWhenAsleep();
    expect(fake.browser.alarms.create, 'then it rests').toHaveBeenCalledTimes(2);
  });

  it('with too many hostnames for filters, one filter hints at them, and is kept', async () => {
    await block(many);
    await (await start()).followOwnBlocks();
    await start();
    const [filter] = filters(fake.browser.webNavigation.onBeforeNavigate);
    expect(filter).toEqual({ url: [hintFilter(many)] });
    expect(JSON.stringify(filter).length, 'shared letters are written once').toBeLessThan(10_000);
  });

  it('goes on where what it kept is damaged', async () => {
    await block(['own.example']);
    kept.set('own-filters', '{');
    const { followOwnBlocks } = await start();
    await followOwnBlocks();
    expect(filters(fake.browser.webNavigation.onBeforeNavigate)).toEqual([filterOf('own.example')]);
  });
});

describe('the filter that hints at very many hostnames', () => {
  const { urlMatches = '' } = hintFilter([
    'x.co',
    'viewer.example',
    'viewer-two.example',
    'a_b.co.uk',
  ]);

  it.each([
    'https://x.co/',
    'http://www.x.co:8080/a',
    'https://x.co./',
    'https://viewer.example/a?b',
    'https://a.b.viewer-two.example/',
    'https://me@viewer.example/',
    'https://a_b.co.uk/',
  ])('lets %s through', (url) => {
    expect(url).toMatch(new RegExp(urlMatches));
  });

  it.each([
    'https://x.com/',
    'https://xx.co/',
    'https://preview.example/',
    'https://safe.example/viewer.example',
    'https://safe.example/?a=https://viewer.example/',
    'https://viewer-three.example/',
  ])('does not let %s through', (url) => {
    expect(url).not.toMatch(new RegExp(urlMatches));
  });

  it('holds every one of 10,000, and few others', () => {
    const names = listedNames(10_000);
    const hint = new RegExp(hintFilter(names).urlMatches ?? '');
    expect(names.filter((name) => !hint.test(`https://www.${name}/`))).toEqual([]);
    const others = benignNames(2000, new Set()).filter((name) => hint.test(`https://${name}/`));
    expect(others.length).toBeLessThan(20);
  });
});
