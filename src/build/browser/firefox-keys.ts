/** WebDriver's code points for keys that write no character. */
const namedKeys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The WebDriver actions that press `Enter`, `a` or `Shift+Tab`. */
export function keyActions(combination: string): Record<string, unknown>[] {
  const names = combination === '+' ? ['+'] : combination.split('+');
  const values = names.map((name) => namedKeys[name] ?? name);
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
  ];
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** The WebDriver actions that write a text key by key. */
export function typeActions(text: string): Record<string, unknown>[] {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** The WebDriver actions that click a point of the viewport; button 2 opens the context menu. */
export function clickActions(x: number, y: number, button = 0): Record<string, unknown>[] {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button },
    { type: 'pointerUp', button },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}
