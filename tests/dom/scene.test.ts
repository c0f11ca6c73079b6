// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Scene } from '../../src/core/pretence.ts';
import { type Moment, watchScene } from '../../src/page/scene.ts';

const WORDS = 'Connecting to TikTok…';
const NAMES = '@mia_k and @jonas.w';

/** The observers that stand, each with what it is told of. */
const observers = new Set<FakeObserver>();
class FakeObserver {
  waiting: Pick<PerformanceEntry, 'startTime' | 'duration'>[] = [];
  observe(): void {
    observers.add(this);
  }
  takeRecords() {
    return this.waiting.splice(0);
  }
  disconnect(): void {
    observers.delete(this);
  }
}

const listeners = new Map<string, (event: Event) => void>();
let isActive: boolean;
let isOnline: boolean;
let shown: string;
let seen: ReturnType<typeof vi.fn<(scene: Scene) => void>>;
let tell: ((moment: Moment) => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  isActive = false;
  isOnline = true;
  shown = 'Enter your username';
  seen = vi.fn();
  observers.clear();
  listeners.clear();
  vi.spyOn(document, 'addEventListener').mockImplementation(
    (type: string, listener: unknown, options?: boolean | AddEventListenerOptions) => {
      listeners.set(type, listener as (event: Event) => void);
      const { signal } = options as AddEventListenerOptions;
      signal?.addEventListener('abort', () => listeners.delete(type));
    },
  );
  vi.stubGlobal('PerformanceObserver', FakeObserver);
  vi.stubGlobal('navigator', {
    userActivation: {
      get hasBeenActive() {
        return isActive;
      },
    },
    get onLine() {
      return isOnline;
    },
  });
  document.body.innerHTML = '<p>Enter your username</p><button>Search</button>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function watchIt(): void {
  tell = watchScene(document, () => shown, seen);
  read('');
}

function read(words: string): void {
  tell?.({ at: performance.now(), text: shown, words });
}

/** An act of a person, which jsdom cannot make: the scene hears of it by its own ears. */
function act(type: string, isTrusted = true): void {
  listeners.get(type)?.({ type, isTrusted, timeStamp: performance.now() } as Event);
}

/** A request that has just ended, so many ms after it began. */
function request(duration = 0): void {
  const entry = { startTime: performance.now() - duration, duration };
  for (const { waiting } of observers) waiting.push(entry);
}

/** Plays the whole scene: a press, the words for three seconds, then the names. */
function play(inside = () => {}): void {
  act('input');
  act('click');
  vi.advanceTimersByTime(1000);
  shown = WORDS;
  read(WORDS);
  vi.advanceTimersByTime(1000);
  inside();
  vi.advanceTimersByTime(1000);
  shown = `Found: ${NAMES}`;
  read('');
  vi.advanceTimersByTime(5000);
}

describe('a look-up that is played', () => {
  it('is told of when it ends, once, and nothing is watched any more', () => {
    watchIt();
    play();
    expect(seen.mock.calls).toEqual([[{ words: WORDS, names: [] }]]);
    expect(observers.size).toBe(0);
    play();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('has a limit where it never ends', () => {
    watchIt();
    act('click');
    vi.advanceTimersByTime(1000);
    read(WORDS);
    vi.advanceTimersByTime(18_000);
    expect(seen).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(seen).toHaveBeenCalledWith({ words: WORDS, names: [] });
  });

  it('begins again with another press where nothing was played', () => {
    watchIt();
    act('click');
    vi.advanceTimersByTime(60_000);
    play();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['scripts', '<script type="text/plain">["mia_k", "jonas.w"]</script>'],
    ['hidden text', '<ul hidden><li>@mia_k</li><li>@jonas.w</li></ul>'],
  ])('shows names that stood in %s', (_, html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    watchIt();
    play();
    expect(seen.mock.calls[0]?.[0].names).toEqual(['@mia_k', '@jonas.w']);
  });

  it('is told of by its names alone where it asked somebody', () => {
    document.body.insertAdjacentHTML('beforeend', '<i hidden>mia_k jonas.w</i>');
    watchIt();
    play(() => request());
    expect(seen.mock.calls).toEqual([[{ words: '', names: ['@mia_k', '@jonas.w'] }]]);
  });
});

describe('names that it showed before', () => {
  it('are no results', () => {
    document.body.insertAdjacentHTML('beforeend', '<i hidden>mia_k jonas.w</i>');
    shown = `Read by ${NAMES}`;
    watchIt();
    play();
    expect(seen.mock.calls[0]?.[0].names).toEqual([]);
  });

  it('are not known of a page longer than what is read', () => {
    document.body.insertAdjacentHTML('beforeend', '<i hidden>mia_k jonas.w</i>');
    shown = 'x'.repeat(20_000);
    watchIt();
    play();
    expect(seen.mock.calls[0]?.[0].names).toEqual([]);
  });
});

describe('nobody is told that it contacted no one where', () => {
  const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);

  test.each<[string, () => void]>([
    ['it asked somebody', () => request()],
    ['a request was on its way when it began', () => request(60_000)],
    ['it opened a frame', () => add('<iframe></iframe>')],
    ['a script may open a socket', () => add('<script type="x">new WebSocket(url)</script>')],
    ['a script may start a worker', () => add('<script type="x">new Worker(url)</script>')],
    ['the tab was hidden meanwhile', () => act('visibilitychange')],
    [
      'the computer is offline',
      () => {
        isOnline = false;
      },
    ],
  ])('%s', (_, inside) => {
    watchIt();
    play(inside);
    expect(seen).not.toHaveBeenCalled();
  });

  it('the words stood there before anything was pressed', () => {
    watchIt();
    read(WORDS);
    vi.advanceTimersByTime(1000);
    play();
    expect(seen).not.toHaveBeenCalled();
  });

  it('a script pressed the button, and no person', () => {
    watchIt();
    act('click', false);
    vi.advanceTimersByTime(1000);
    read(WORDS);
    vi.advanceTimersByTime(60_000);
    expect(seen).not.toHaveBeenCalled();
    expect(observers.size, 'nothing is counted before a person acts').toBe(0);
  });

  it('somebody had done something before it was watched', () => {
    isActive = true;
    watchIt();
    expect(tell).toBeUndefined();
  });
});

it('a frame that is gone again has been seen', async () => {
  watchIt();
  act('input');
  document.body.append(document.createElement('iframe'));
  await vi.advanceTimersByTimeAsync(0);
  document.querySelector('iframe')?.remove();
  await vi.advanceTimersByTimeAsync(0);
  play();
  expect(seen).not.toHaveBeenCalled();
});
