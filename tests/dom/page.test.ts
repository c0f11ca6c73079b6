// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../src/page/page.ts';

const sendMessage = vi.fn(async (_: unknown) => false);
const LOGIN = '<p>Share it on Facebook</p><label>Member password <input type="password"></label>';

/** A page to which the tab came after so many others of its site. */
function come(html: string, before: number): void {
  const entries = Array.from({ length: before + 1 }, () => ({ key: '' }));
  const navigation = Object.assign(new EventTarget(), { entries: () => entries });
  Object.assign(window, { navigation });
  document.body.innerHTML = html;
  watchPage(document, window);
}

function makeBox(): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'password' });
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', {
    runtime: { id: 'ours', sendMessage },
    storage: { local: { get: async () => ({ stems: 'see who' }) } },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sendMessage.mockClear();
});

describe('a login that names a platform', () => {
  it('has the background asked once whether a promise came before it', async () => {
    come(LOGIN, 1);
    await pass(0);
    document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await pass(1000);
    expect(sendMessage.mock.calls).toEqual([[{ type: 'page:step' }]]);
  });

  it('is seen in a shadow root inside of another', async () => {
    come('<p>Share it on Facebook</p><member-area></member-area>', 1);
    const area = document.querySelector('member-area')?.attachShadow({ mode: 'open' });
    const login = area?.appendChild(document.createElement('member-login'));
    login?.attachShadow({ mode: 'open' }).append(makeBox());
    await pass(0);
    expect(sendMessage.mock.calls).toEqual([[{ type: 'page:step' }]]);
  });

  it('asks nobody where nothing of its site came before it', async () => {
    come(LOGIN, 0);
    await pass(1000);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('asks nobody without a box for what gives an account away', async () => {
    come('<p>Share it on Facebook</p><input>', 1);
    await pass(1000);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
