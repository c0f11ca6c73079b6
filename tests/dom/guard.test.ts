// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardWarning } from '../../src/page/guard.ts';
import type { Warning } from '../../src/page/warning.ts';

/** jsdom has no top layer and no layout: the host says of itself that it is open and seen. */
function makeWarning(): Warning {
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  Object.assign(host, { matches: () => true });
  host.getBoundingClientRect = () => new DOMRect(100, 100, 400, 200);
  document.elementFromPoint = () => (host.isConnected ? host : null);
  return {
    host,
    show: vi.fn(() => {
      if (!host.isConnected) document.documentElement.append(host);
    }),
    moveTo: () => {},
    explain: () => {},
    isOpen: () => false,
    toggle: () => {},
    remove: () => host.remove(),
  };
}

let warning: Warning;
let beaten: ReturnType<typeof vi.fn<() => void>>;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'faveguard' } });
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element) =>
      ({
        display: (element as HTMLElement).style.display || 'block',
        visibility: 'visible',
        opacity: (element as HTMLElement).style.opacity || '1',
        clipPath: 'none',
        filter: 'none',
      }) as CSSStyleDeclaration,
  );
  warning = makeWarning();
  document.documentElement.append(warning.host);
  beaten = vi.fn();
  end = guardWarning(warning, beaten);
});
afterEach(() => {
  end();
  warning.remove();
  document.documentElement.removeAttribute('style');
  vi.useRealTimers();
});

async function settle(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

it('leaves a warning alone that people see', async () => {
  document.body.append('the page goes on');
  await settle(10_000);
  expect(warning.show).not.toHaveBeenCalled();
});

it('puts a removed warning back at once', async () => {
  warning.host.remove();
  await settle();
  expect(warning.host.isConnected).toBe(true);
});

it('takes off what the page wrote on the host', async () => {
  warning.host.hidden = true;
  warning.host.className = 'gone';
  warning.host.style.display = 'none';
  await settle();
  expect(warning.host.getAttributeNames()).toEqual(['popover']);
});

it('looks once a second for what no mutation tells', async () => {
  document.elementFromPoint = () => document.body;
  expect(warning.show).not.toHaveBeenCalled();
  await settle(1000);
  expect(warning.show).toHaveBeenCalledTimes(1);
});

it('tells when the page makes it faint from outside', async () => {
  document.documentElement.style.opacity = '0.1';
  await settle();
  expect(warning.show).toHaveBeenCalled();
});

it('gives up after more than five repairs in five seconds, once', async () => {
  for (let attack = 0; attack < 9; attack += 1) {
    warning.host.remove();
    await settle(10);
  }
  expect(warning.show).toHaveBeenCalledTimes(5);
  expect(beaten).toHaveBeenCalledTimes(1);
});

it('bears a page that draws itself anew now and then', async () => {
  for (let attack = 0; attack < 9; attack += 1) {
    warning.host.remove();
    await settle(2000);
  }
  expect(warning.show).toHaveBeenCalledTimes(9);
  expect(beaten).not.toHaveBeenCalled();
});

it('leaves the field to its successor after an update of the extension', async () => {
  vi.stubGlobal('chrome', { runtime: {} });
  warning.host.remove();
  await settle(5000);
  expect(warning.show).not.toHaveBeenCalled();
  expect(beaten).not.toHaveBeenCalled();
});

it('ends', async () => {
  end();
  warning.host.remove();
  await settle(5000);
  expect(warning.show).not.toHaveBeenCalled();
});
