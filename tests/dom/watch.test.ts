// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SWITCHES, watch } from '../../src/page/watch.ts';

const MINUTE = 60_000;

let state: DocumentReadyState;
let navigation: EventTarget;
let read: ReturnType<typeof vi.fn<() => boolean | Promise<boolean>>>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  state = 'complete';
  navigation = new EventTarget();
  read = vi.fn(() => false);
  stop = () => {};
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state);
  vi.stubGlobal('navigation', navigation);
  document.body.innerHTML = '<p>text</p>';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** A page that changes ten times a second. */
async function keepChanging(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    document.body.append('.');
    await pass(100);
  }
}

describe('the first reading', () => {
  it('comes at once on a parsed page', async () => {
    stop = watch(document, read);
    expect(read).not.toHaveBeenCalled();
    await pass(0);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('comes when the page is parsed', async () => {
    state = 'loading';
    stop = watch(document, read);
    await pass(500);
    expect(read).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await pass(0);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('comes after 2 s where the page is never parsed', async () => {
    state = 'loading';
    stop = watch(document, read);
    await keepChanging(1900);
    expect(read).not.toHaveBeenCalled();
    await pass(200);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('a page', () => {
  it('that does not change is read once: nothing polls', async () => {
    stop = watch(document, read);
    await pass(60 * MINUTE);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('that draws something after 20 s is read again', async () => {
    stop = watch(document, read);
    await pass(20_000);
    document.body.innerHTML = '<h1>Who saved it</h1>';
    await pass(1000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('that never rests has a budget', async () => {
    stop = watch(document, read);
    await keepChanging(10 * MINUTE);
    const spent = read.mock.calls.length;
    expect(spent).toBeGreaterThan(5);
    expect(spent).toBeLessThan(20);
    await keepChanging(MINUTE);
    expect(read).toHaveBeenCalledTimes(spent);
  });

  it('that changes its route is read soon after, with a new budget', async () => {
    stop = watch(document, read);
    await keepChanging(10 * MINUTE);
    const spent = read.mock.calls.length;
    navigation.dispatchEvent(new Event('currententrychange'));
    await pass(400);
    expect(read).toHaveBeenCalledTimes(spent + 1);
    await keepChanging(5000);
    expect(read.mock.calls.length).toBeGreaterThan(spent + 3);
  });

  it('is read when somebody enters a control', async () => {
    stop = watch(document, read);
    await pass(10 * MINUTE);
    document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await pass(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('that switches a box on is read again where attributes are watched', async () => {
    document.body.innerHTML = '<input disabled>';
    stop = watch(document, read, SWITCHES);
    await pass(0);
    document.querySelector('input')?.removeAttribute('disabled');
    await pass(1000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('that shows something by a class is read again only where attributes are watched', async () => {
    stop = watch(document, read);
    await pass(0);
    document.body.className = 'open';
    await pass(1000);
    expect(read).toHaveBeenCalledTimes(1);
    stop();
    stop = watch(document, read, SWITCHES);
    await pass(0);
    document.body.className = 'closed';
    await pass(1000);
    expect(read).toHaveBeenCalledTimes(3);
  });
});

describe('the watch ends', () => {
  async function disturb(): Promise<void> {
    await keepChanging(3000);
    navigation.dispatchEvent(new Event('currententrychange'));
    document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await pass(MINUTE);
  }

  it('when the reading found something', async () => {
    read.mockReturnValue(true);
    stop = watch(document, read);
    await disturb();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('when the reading found something later', async () => {
    read.mockResolvedValue(true);
    stop = watch(document, read);
    await disturb();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('when it is stopped, also before its first reading', async () => {
    state = 'loading';
    watch(document, read)();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await disturb();
    expect(read).not.toHaveBeenCalled();
  });
});
