import { expect, it, test } from 'vitest';
import { placeBeside, widthFor } from '../../src/page/warning.ts';

const view = { innerWidth: 1000, innerHeight: 800 };
const own = box(0, 0, 400, 200);

function box(left: number, top: number, width: number, height: number) {
  return { left, top, width, height, bottom: top + height };
}

test.each([
  ['above, where there is room', box(300, 400, 200, 40), { left: 300, top: 192 }],
  ['at its end side, where there is none above', box(300, 100, 200, 40), { left: 508, top: 8 }],
  [
    'at its start side, where there is none at its end',
    box(600, 190, 200, 40),
    { left: 192, top: 30 },
  ],
  ['below, where there is none at its sides', box(300, 100, 500, 40), { left: 300, top: 148 }],
  ['not beyond the right edge', box(900, 400, 90, 40), { left: 592, top: 192 }],
  ['not beyond the left edge', box(-50, 400, 90, 40), { left: 8, top: 192 }],
  ['at the bottom, for a control further down', box(300, 2000, 200, 40), { left: 300, top: 592 }],
  ['at the top, for a control further up', box(300, -900, 200, 40), { left: 508, top: 8 }],
  ['in the corner, for a control without a box', box(0, 0, 0, 0), { left: 592, top: 8 }],
])('%s', (_, control, place) => {
  expect(placeBeside(control, own, view)).toEqual(place);
});

test.each([
  ['at its end side, where there is room', box(300, 400, 200, 40), { left: 508, top: 240 }],
  [
    'in the corner, where there is none at its sides',
    box(300, 400, 500, 40),
    { left: 592, top: 8 },
  ],
])("beside a platform's own prompt: %s", (_, control, place) => {
  expect(placeBeside(control, own, view, 'beside')).toEqual(place);
});

it('makes itself narrower at the side of a control, but never too narrow to read', () => {
  const wide = { innerWidth: 1200, innerHeight: 800 };
  expect(widthFor(box(380, 560, 440, 40), wide, 'beside')).toBe(364);
  expect(widthFor(box(100, 560, 900, 40), wide, 'beside')).toBe(400);
  expect(widthFor(box(380, 560, 440, 40), wide, 'above')).toBe(400);
  expect(widthFor(undefined, { innerWidth: 320, innerHeight: 600 }, 'beside')).toBe(304);
});

it('is in the corner without a control', () => {
  expect(placeBeside(undefined, own, view)).toEqual({ left: 592, top: 8 });
});

it('is inside even a window smaller than itself, as far as it goes', () => {
  const small = { innerWidth: 320, innerHeight: 150 };
  expect(placeBeside(box(100, 60, 100, 30), own, small)).toEqual({ left: 8, top: 8 });
});

it('covers no part of the control where there is room around it', () => {
  for (const side of ['above', 'beside'] as const) {
    for (let top = 0; top < 760; top += 20) {
      const control = box(300, top, 200, 40);
      const place = placeBeside(control, own, view, side);
      const isClear =
        place.left >= control.left + control.width ||
        place.left + own.width <= control.left ||
        place.top >= control.bottom ||
        place.top + own.height <= control.top;
      expect(
        isClear,
        `${side}, with the control at ${top}: it stands at ${JSON.stringify(place)}`,
      ).toBe(true);
    }
  }
});
