/**
 * Normalised text: the one spelling in which pages, app names and phrases meet.
 *
 * Lower-case words of letters and digits, one space between them and one at either end.
 * A sentence ends with the token `.` and a question with the token `?`, so that a phrase
 * never runs from one sentence into the next.
 */

/**
 * Letters behind the one that is kept: those of other scripts and the digits and signs that pass for
 * a Latin letter, as in "wh0 v1ewed" (a small cut of Unicode TR39), and spellings of one letter.
 */
const KEPT =
  'اأإآٱ يىی كک هة aаɑα4@ bьъв cсϲ dԁđ eеєҽε3 gɡ hһн iіıιİ1 jј kкκ lӏł mм nпո oоοօσø0 pрρ qԛ rг sѕ5$ tтτ7 uυս vѵν wѡωԝ xхχ yуγ zᴢ'.split(
    ' ',
  );
const SPELLED = /[łđøıİأإآٱىیکة]/g;

/** Soft hyphen, zero-width and direction marks, variation selectors, Arabic tatweel and harakat. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each mark is meant by itself
  /[\u00ad\u034f\u0640\u064b-\u065f\u0670\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]/g;
/** Apostrophes, and the Armenian marks that stand inside a word. */
const APOSTROPHES = /['’‘`´ʼ՛՜՞]/g;
const DIACRITICS = /[\u0300-\u036f]/g;
const WORD = /\S+/g;
/** Scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana and Han, for a class of letters. */
export const SPACELESS = '\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff';
/** Those and Hangul, whose particles follow a foreign word at once. */
export const JOINING = `${SPACELESS}\uac00-\ud7af`;
/** Between a Latin letter or digit and such a script, as in "TikTokの". */
const SCRIPT_CHANGE = new RegExp(
  `(?<=[a-z0-9])(?=[${JOINING}])|(?<=[${JOINING}])(?=[a-z0-9])`,
  'g',
);
/** No word of ours is longer; a longer run is data, and not worth undoing. */
const LONGEST_WORD = 60;
const NON_LATIN_LETTER = /[\u0250-\u058f\u1d22]/g;
const SWAPPED = /(?<=[a-z])[013457@$]+(?=[a-z])|(?<=\b[a-z](?:[a-z013457@$]*[a-z])?)[03]\b/g;
/** Letters spread by spaces; not of scripts that join into words without them. */
const LETTER = `(?![${JOINING}])[\\p{L}\\p{N}]`;
const SPREAD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${LETTER} ){3,}${LETTER}(?![\\p{L}\\p{N}])`, 'gu');

/**
 * Normalises text as described at the top of this file.
 *
 * NFKC, case folding, diacritics off (NFD minus U+0300–036F and the strokes of ł, đ and ø, so that
 * Portuguese, Polish and Turkish match however they were typed), invisible characters off,
 * look-alike letters and digit swaps in words that hold a Latin letter undone, letters spread by
 * single spaces joined.
 *
 * @returns ` word word . word ? ` – a leading and a trailing space; `' '` where nothing is left
 */
export function normaliseText(text: string): string {
  const letters = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(SPELLED, keptFor)
    .replace(WORD, undoSwaps);
  const words = letters
    .replace(/[?？؟;]+/g, (marks) => (marks.includes(';') ? ' . ' : ' ? '))
    .replace(/[.!。．！…।|•·:\n\r]+(?=\s|$|[^\p{L}\p{N}])|[\n\r|•。！।۔։]+/gu, ' . ')
    .replace(/[^\p{L}\p{N}\p{M}.?]+/gu, ' ')
    .replace(/(?<=[\p{L}\p{N}\p{M}])\.(?=[\p{L}\p{N}\p{M}])/gu, ' ')
    .replace(/ +/g, ' ');
  const joined = words
    .replace(SCRIPT_CHANGE, ' ')
    .replace(SPREAD, (run) => undoSwaps(run.replaceAll(' ', '')));
  return ` ${joined.trim()} `.replace(/^ +$/, ' ');
}

/**
 * Joins lines that are pieces of one sentence: what ends without a mark and goes on in small
 * letters was only drawn apart.
 */
export function joinPieces(text: string): string {
  return text.replace(/(?<=[\p{Ll}\p{N},])\n(?=[,\p{Ll}])/gu, ' ');
}

/** Only a word that holds a Latin letter has swaps: a wholly Cyrillic one is what it says. */
function undoSwaps(word: string): string {
  if (word.length > LONGEST_WORD || !/[a-z]/.test(word)) return word;
  return word
    .replace(NON_LATIN_LETTER, keptFor)
    .replace(SWAPPED, (run) => [...run].map(keptFor).join(''));
}

/** The letter that is kept for another, or that letter itself. */
function keptFor(letter: string): string {
  return KEPT.find((letters) => letters.includes(letter))?.[0] ?? letter;
}
