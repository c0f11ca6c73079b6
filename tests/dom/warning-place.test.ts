// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WarningView } from '../../src/messaging/views.ts';
import { WarningPlace } from '../../src/page/warning-place.ts';

const CAUTION: WarningView = {
  verdict: 'caution',
  language: 'en',
  direction: 'ltr',
  heading: 'Be careful',
  body: [],
  reasons: [{ text: 'It promises names.', evidence: '' }],
  speaker: 'FaveGuard',
  leave: 'Leave',
  why: 'Why?',
  hide: 'Hide',
};
const DANGER: WarningView = { ...CAUTION, verdict: 'danger', heading: 'Stop here' };

/** The roots are closed: they are seen as they are made. */
const roots: ShadowRoot[] = [];

beforeEach(() => {
  vi.stubGlobal('__FAVEGUARD_GUARD__', false);
  vi.stubGlobal('chrome', { runtime: { id: 'faveguard' } });
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? false : matches.call(this, selector);
  });
  document.body.innerHTML = '<input>';
});
afterEach(() => {
  roots.length = 0;
  vi.restoreAllMocks();
});

function reasonsOf(root: ShadowRoot | undefined): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>('ul');
}

it('keeps the reasons open when a worse warning takes the place of one', () => {
  const place = new WarningPlace(document, 'above');
  const control = document.querySelector('input') ?? undefined;
  place.warn(CAUTION, control);
  roots[0]?.querySelector<HTMLButtonElement>('button.quiet')?.click();
  expect(reasonsOf(roots[0])?.hidden, 'Why? opens the reasons').toBe(false);
  place.warn(DANGER, control);
  expect(roots[1]?.textContent).toContain('Stop here');
  expect(reasonsOf(roots[1])?.hidden, 'the reasons of the new warning').toBe(false);
  expect(roots[1]?.querySelector('button.quiet')?.getAttribute('aria-expanded')).toBe('true');
});

it('opens no reasons that nobody asked for', () => {
  const place = new WarningPlace(document, 'above');
  const control = document.querySelector('input') ?? undefined;
  place.warn(CAUTION, control);
  place.warn(DANGER, control);
  expect(reasonsOf(roots[1])?.hidden).toBe(true);
});
