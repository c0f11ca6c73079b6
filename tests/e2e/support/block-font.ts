/** Units of an em; a letter is a bar as high as a small letter, and so wide that a word is one bar. */
const EM = 1000;
const ASCENT = 800;
const DESCENT = 200;
const BAR = { width: 540, height: 500 };
const SPACE = 280;

/** The letter that is drawn as a bar. There is no other. */
export const BAR_LETTER = 'n';

const u16 = (...values: number[]) => values.flatMap((one) => [(one >> 8) & 255, one & 255]);
const u32 = (...values: number[]) => values.flatMap((one) => u16(one >>> 16, one & 65535));
const zeros = (count: number) => new Array<number>(count).fill(0);

/**
 * A TrueType font of our own with one bar and a space: text in it takes the same room and looks the
 * same on every machine, whatever fonts that has. Tables by the OpenType specification, 1.9.
 */
export function blockFont(): Uint8Array {
  const bar = [
    ...u16(1, 0, 0, BAR.width, BAR.height, 3, 0),
    // Four corners on the outline, as deltas in words: up, right, down.
    ...[1, 1, 1, 1],
    ...u16(0, 0, BAR.width, 0),
    ...u16(0, BAR.height, 0, -BAR.height),
  ];
  const codes = [0x20, BAR_LETTER.charCodeAt(0), 0xffff];
  const cmap = [
    ...u16(0, 1, 3, 1),
    ...u32(12),
    // Format 4: a segment for each of the two letters, and the one that ends the table.
    ...u16(4, 16 + 8 * codes.length, 0, 2 * codes.length, 4, 1, 2),
    ...u16(...codes, 0, ...codes),
    ...u16(...codes.map((code, index) => (index === 2 ? 1 : index + 1 - code))),
    ...u16(0, 0, 0),
  ];
  const tables: Record<string, number[]> = {
    'OS/2': [
      ...u16(4, BAR.width, 400, 5, 0),
      ...zeros(20),
      ...zeros(12),
      ...zeros(16),
      ...zeros(4),
      ...u16(0x40, 0x20, codes[1] ?? 0, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
      ...zeros(8),
      ...u16(BAR.height, BAR.height, 0, 0x20, 1),
    ],
    cmap,
    glyf: bar,
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, EM),
      ...zeros(16),
      ...u16(0, 0, BAR.width, BAR.height, 0, 8, 2, 1, 0),
    ],
    hhea: [
      ...u32(0x10000),
      ...u16(ASCENT, -DESCENT, 0, BAR.width, 0, 0, BAR.width, 1, 0, 0),
      ...zeros(10),
      ...u16(3),
    ],
    hmtx: u16(BAR.width, 0, SPACE, 0, BAR.width, 0),
    // Where each glyph begins: the first two draw nothing.
    loca: u32(0, 0, 0, bar.length),
    maxp: [...u32(0x10000), ...u16(3, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: u16(0, 0, 6),
    post: [...u32(0x30000), ...zeros(28)],
  };
  return assemble(tables);
}

/** The file of some tables, which stand in the order of their names. Browsers skip the checksums. */
function assemble(tables: Record<string, number[]>): Uint8Array {
  const names = Object.keys(tables);
  const power = 2 ** Math.floor(Math.log2(names.length));
  const header = [
    ...u32(0x10000),
    ...u16(names.length, 16 * power, Math.log2(power), 16 * (names.length - power)),
  ];
  const body: number[] = [];
  const start = 12 + 16 * names.length;
  for (const name of names) {
    const table = tables[name] ?? [];
    header.push(...[...name].map((letter) => letter.charCodeAt(0)));
    header.push(...u32(0, start + body.length, table.length));
    body.push(...table, ...zeros(-table.length & 3));
  }
  return new Uint8Array([...header, ...body]);
}
