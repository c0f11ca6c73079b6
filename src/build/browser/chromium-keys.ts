/** Virtual key codes of the keys that have no character of their own. */
const namedKeys: Record<string, { code: number; text?: string }> = {
  Backspace: { code: 8 },
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  Escape: { code: 27 },
  Space: { code: 32, text: ' ' },
  End: { code: 35 },
  Home: { code: 36 },
  ArrowLeft: { code: 37 },
  ArrowUp: { code: 38 },
  ArrowRight: { code: 39 },
  ArrowDown: { code: 40 },
  Delete: { code: 46 },
};

const modifierBits: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** The `Input.dispatchKeyEvent` parameters for `Enter`, `a` or `Shift+Tab`. */
export function keyEvents(combination: string): Record<string, unknown>[] {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  const name = parts.pop() ?? '';
  const modifiers = parts.reduce((bits, part) => bits | (modifierBits[part] ?? 0), 0);
  const named = namedKeys[name];
  const text = named ? named.text : name;
  const common = {
    key: name === 'Space' ? ' ' : name,
    code: named ? name : codeOf(name),
    windowsVirtualKeyCode: named?.code ?? name.toUpperCase().charCodeAt(0),
    modifiers,
  };
  // Ctrl+A types no letter: with a text the page would see one.
  const typed = text !== undefined && (modifiers & ~8) === 0 ? { text } : {};
  return [
    { type: typed.text === undefined ? 'rawKeyDown' : 'keyDown', ...common, ...typed },
    { type: 'keyUp', ...common },
  ];
}

function codeOf(character: string): string {
  if (/[a-z]/i.test(character)) return `Key${character.toUpperCase()}`;
  return /[0-9]/.test(character) ? `Digit${character}` : '';
}
