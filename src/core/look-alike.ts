import { type PlatformDomains, platformOf } from './platform.ts';
import { readableHostname } from './punycode.ts';
import { normaliseText } from './text.ts';

/** A shorter name stands in too many words. */
const SHORTEST_NAME = 6;
/** Names that platforms had, and by which people still know them. */
const FORMER_NAMES: Readonly<Record<string, string>> = { x: 'twitter' };

/** A platform's name in a hostname that is not the platform's own. */
export interface BorrowedName {
  /** As it is written in the platform's own hostname. */
  name: string;
  /** Whether it is written in signs that only pass for its letters. */
  isLookAlike: boolean;
}

/** The platform's name that a hostname bears, as it is or in look-alike letters; none at home. */
export function borrowedName(
  hostname: string,
  platforms: readonly PlatformDomains[],
): BorrowedName | undefined {
  if (platformOf(hostname, platforms)) return undefined;
  const names = platforms
    .map(({ id }) => FORMER_NAMES[id] ?? id)
    .filter((name) => name.length >= SHORTEST_NAME);
  const written = hostname.replace(/\.[^.]+$/, '').replace(/[.-]/g, '');
  const plain = names.find((name) => written.includes(name));
  if (plain !== undefined) return { name: plain, isLookAlike: false };
  const drawn = drawnIn(hostname);
  const passed = names.find((name) => drawn.some((letters) => letters.includes(outline(name))));
  return passed === undefined ? undefined : { name: passed, isLookAlike: true };
}

/** Latin letters with a stroke or a hook, which no decomposition takes off. */
const STROKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'bƀɓ',
    'cƈȼ',
    'dđɖɗ',
    'gǥɠ',
    'hħɦ',
    'iɨ',
    'kƙ',
    'lłƚ',
    'nŋɲ',
    'oøɵ',
    'pƥ',
    'rɍ',
    'sş',
    'tŧƭʈ',
  ].flatMap(([latin = '', ...drawn]) => drawn.map((letter) => [letter, latin])),
);

/** What a hostname looks like before its ending, once as it is and once with close pairs as one. */
function drawnIn(hostname: string): string[] {
  const plain = readableHostname(hostname).replace(/\P{ASCII}/gu, (sign) => STROKES[sign] ?? sign);
  // The ending is cut last: beside it a label of look-alike letters alone is read as Latin.
  const words = normaliseText(plain).trim().split(' ').slice(0, -1);
  const letters = outline(words.join(''));
  return [letters, letters.replaceAll('rn', 'm').replaceAll('vv', 'w')];
}

const OUTLINES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  l: 'i',
};

/** Signs that pass for each other in many fonts, written as one of them: `lnstagram`, `1nstagram`. */
function outline(letters: string): string {
  return letters.replace(/[013457l]/g, (sign) => OUTLINES[sign] ?? sign);
}
