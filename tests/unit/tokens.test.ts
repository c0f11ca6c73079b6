import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function coloursOf(part: string): Record<string, string> {
  const found = part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const PAIRS: [text: string, ground: string, least: number][] = [
  ['text', 'ground', 7],
  ['text', 'surface', 7],
  ['text', 'danger-soft', 7],
  ['text', 'caution-soft', 7],
  ['text', 'calm-soft', 7],
  ['text-quiet', 'ground', 7],
  ['text-quiet', 'surface', 7],
  ['text-quiet', 'danger-soft', 7],
  ['text-quiet', 'caution-soft', 7],
  ['accent', 'ground', 7],
  ['accent', 'surface', 7],
  ['accent', 'accent-soft', 7],
  ['accent', 'danger-soft', 7],
  ['accent', 'caution-soft', 7],
  ['accent', 'calm-soft', 7],
  ['on-accent', 'accent', 7],
  ['on-verdict', 'danger', 7],
  ['on-verdict', 'caution', 7],
  ['on-verdict', 'calm', 7],
  // Lines that tell where a control is: WCAG 2.2, 1.4.11.
  ['line-strong', 'surface', 3],
  ['line-strong', 'ground', 3],
];

describe.each([
  ['light', coloursOf(light)],
  ['dark', { ...coloursOf(light), ...coloursOf(dark) }],
])('%s', (_, colours) => {
  test.each(PAIRS)('%s on %s is at least %d:1', (text, ground, least) => {
    const [one, other] = [colours[text], colours[ground]];
    expect(one && other, 'src/ui/tokens.css has no such colour').toBeTruthy();
    expect(contrast(one ?? '', other ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('what is drawn in pages and on the toolbar', () => {
  const values = (text: string) => new Set(text.match(/#[0-9a-f]{6}/g));
  const tokens = values(css);

  test.each(['src/page/warning-style.ts', 'src/page/link-mark.ts', 'src/background/toolbar.ts'])(
    '%s has the colours of the tokens',
    (file) => {
      const own = values(readFileSync(file, 'utf8'));
      expect(own.size).toBeGreaterThan(0);
      expect([...own].filter((colour) => !tokens.has(colour))).toEqual([]);
    },
  );

  test('each name in the warning means what it means in the tokens', () => {
    const [ownLight = '', ownDark = ''] = readFileSync('src/page/warning-style.ts', 'utf8').split(
      '@media (prefers-color-scheme: dark)',
    );
    expect(coloursOf(light)).toMatchObject(coloursOf(ownLight));
    expect(coloursOf(dark)).toMatchObject(coloursOf(ownDark));
    expect(Object.keys(coloursOf(ownLight)).length).toBeGreaterThan(0);
  });
});
