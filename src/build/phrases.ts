import { PLATFORM_MARK } from '../core/platform-names.ts';
import { normaliseText } from '../core/text.ts';

/**
 * Compiles the phrases of a language file to regular expressions over normalised text.
 *
 * A phrase is a row of tokens: a word (`two_words` for two); `word*` for any ending; `a|b` for either; `{class}` for
 * any word of a class, `{platform}` for the name of any platform; `token?` where it may be missing; `..` for up to 2 words between and
 * `...` for up to 5. `one & other` asks for both in one sentence and near each other, in whatever
 * order: a part on either side of `&` is a row of tokens of its own.
 */
export interface LanguageWords {
  /** False where words are written without spaces: Chinese, Japanese, Thai. */
  spaces?: boolean | undefined;
  words: Record<string, readonly string[]>;
  /** Puts the platforms' marks in place of their names, as in the text to match. */
  mark?: (text: string) => string;
}

interface Token {
  kind: 'words' | 'gap';
  /** Normalised alternatives; an ending `*` stands for any ending. */
  alternatives: string[];
  optional: boolean;
  /** Most words (or characters, without spaces) that a gap holds. */
  gap: number;
}

/** Parts of a phrase in free order stand within as many characters of the first of them. */
const NEAR = 100;
/** As much is said in fewer where words are written without spaces. */
const NEAR_SPACELESS = 40;

const GAP: Token = { kind: 'gap', alternatives: [], optional: true, gap: 0 };

/** No word of a gap is longer, so that the distance between two anchors has a bound. */
const WORD_LIMIT = 24;
/** The mark of any platform; no id is longer. */
const PLATFORM = `${PLATFORM_MARK}[a-z]{1,20}`;
const ENDING = `[^ .?]{0,${WORD_LIMIT}}`;

/** The parts of a phrase that may stand in any order; one where there is no `&`. */
export function partsOf(phrase: string): string[] {
  return phrase.split(/\s+&\s+/);
}

/** Splits a phrase into tokens, those of all its parts. Throws an Error that names an unknown class. */
export function parsePhrase(phrase: string, language: LanguageWords): Token[] {
  return partsOf(phrase).flatMap((part) => parsePart(part, language));
}

function parsePart(part: string, language: LanguageWords): Token[] {
  return part.split(/\s+/).map((written) => {
    if (/^\.{2,3}$/.test(written)) {
      const spaced = language.spaces !== false;
      const gap = written.length === 2 ? (spaced ? 2 : 6) : spaced ? 5 : 14;
      return { ...GAP, gap };
    }
    const optional = written.endsWith('?');
    const body = optional ? written.slice(0, -1) : written;
    const alternatives = body.split('|').flatMap((part) => expand(part, language));
    return { kind: 'words', alternatives, optional, gap: 0 };
  });
}

function expand(part: string, language: LanguageWords): string[] {
  const name = /^\{(.+)\}$/.exec(part)?.[1];
  if (name === undefined) return [normaliseWord(part, language)];
  if (name === 'platform') return [`${PLATFORM_MARK}*`];
  const words = language.words[name];
  if (!words) throw new Error(`no class {${name}}: add it to "words" or mend the phrase`);
  return words.flatMap((word) => expand(word, language));
}

function normaliseWord(word: string, { mark = normaliseText }: LanguageWords): string {
  const ending = word.endsWith('*') ? '*' : '';
  return mark(word.replace(/\*$/, '').replaceAll('_', ' ')).trim() + ending;
}

/** Source of the regular expression for one phrase over normalised text. */
export function phraseSource(phrase: string, language: LanguageWords): string {
  const spaced = language.spaces !== false;
  const parts = partsOf(phrase).map(
    (part) =>
      parsePart(part, language)
        .map((token) => tokenSource(token, spaced))
        .join('') + (spaced ? '(?= )' : ''),
  );
  if (parts.length === 1) return parts[0] ?? '';
  const any = `(?:${parts.join('|')})`;
  const near = `[^.?]{0,${nearOf(language)}}`;
  // From whichever part comes first, each is ahead; the match runs to the last of them.
  const ahead = parts.map((part) => `(?=${near}?${part})`);
  return `(?=${any})${ahead.join('')}${any}(?:${near}${any})?`;
}

function nearOf(language: LanguageWords): number {
  return language.spaces === false ? NEAR_SPACELESS : NEAR;
}

function tokenSource(token: Token, spaced: boolean): string {
  if (token.kind === 'gap') {
    return spaced
      ? `(?: [^ .?]{1,${WORD_LIMIT}}){0,${token.gap}}?`
      : `(?: ?[^ .?#]| ?${PLATFORM}){0,${token.gap}}?`;
  }
  const lead = spaced ? ' ' : ' ?';
  const words = token.alternatives.map((word) => wordSource(word, spaced));
  const body = words.length === 1 ? words[0] : `(?:${words.join('|')})`;
  return token.optional ? `(?:${lead}${body})?` : `${lead}${body}`;
}

function wordSource(word: string, spaced: boolean): string {
  if (!spaced && word === `${PLATFORM_MARK}*`) return PLATFORM;
  if (!spaced && /^[a-z]/.test(word)) return `(?<![#a-z])${escapeRegExp(word)}(?![a-z])`;
  if (!word.endsWith('*')) return escapeRegExp(word);
  return escapeRegExp(word.slice(0, -1)) + (spaced ? ENDING : '');
}

function escapeRegExp(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * What comes back in the sources of a language's phrases, for folding: its classes, the words of
 * parts in free order, gaps and endings.
 */
export function recurringSources(language: LanguageWords, phrases: readonly string[]): string[] {
  const spaced = language.spaces !== false;
  const sourceOf = (words: readonly string[]) =>
    words.map((word) => wordSource(word, spaced)).join('|');
  const classes = Object.keys(language.words).map((name) =>
    sourceOf(expand(`{${name}}`, language)),
  );
  // Each part stands in its phrase several times: ahead, and where the match begins and ends.
  const free = phrases
    .filter((phrase) => partsOf(phrase).length > 1)
    .flatMap((phrase) => parsePhrase(phrase, language))
    .filter(({ kind }) => kind === 'words')
    .map(({ alternatives }) => sourceOf(alternatives));
  const words = [...classes, ...free].sort((a, b) => b.length - a.length);
  const gaps = [2, 5].map((gap) => tokenSource({ ...GAP, gap }, spaced));
  return [...new Set([...words, ...gaps, ENDING])];
}

/** One expression of many sources, each in a capturing group of its own. */
export function alternation(sources: readonly string[]): string {
  return sources.map((source) => `(${source})`).join('|');
}

/** The longest stretch of normalised text that a token can match, its leading space counted. */
function longest(token: Token): number {
  if (token.kind === 'gap') return token.gap * (WORD_LIMIT + 1);
  return Math.max(
    ...token.alternatives.map((word) => word.length + 1 + (word.endsWith('*') ? WORD_LIMIT : 0)),
  );
}

/** Two anchors of a phrase and the most characters that can stand between them. */
export interface Stem {
  first: string[];
  between: number;
  second: string[];
}

const STEM_LETTERS = 8;

/**
 * The stems of a phrase: its two most telling required tokens, cut to a few letters; in either
 * order where its parts are free. Whatever the phrase matches, one of them matches too, since a
 * cut word, a dropped token and a wider gap only let more through.
 */
export function stemsOf(phrase: string, language: LanguageWords): Stem[] {
  const parts = partsOf(phrase);
  if (parts.length === 1) return [stemInOrder(phrase, language)];
  const [first, second] = parts
    .map((part) => mostTelling(part, language))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((token) => cut(token, leadOf(language)));
  if (!first || !second) return [];
  const between = nearOf(language) + Math.max(...parts.map((part) => longestPart(part, language)));
  return [
    { first, between, second },
    { first: second, between, second: first },
  ];
}

function longestPart(part: string, language: LanguageWords): number {
  return parsePart(part, language).reduce((sum, token) => sum + longest(token), 0);
}

function mostTelling(part: string, language: LanguageWords): Token {
  const [token] = parsePart(part, language)
    .filter(({ kind, optional }) => kind === 'words' && !optional)
    .sort((a, b) => weightOf(b) - weightOf(a));
  if (!token) throw new Error(`"${part}" has no required word to derive a stem from`);
  return token;
}

function leadOf(language: LanguageWords): string {
  return language.spaces === false ? '' : ' ';
}

function stemInOrder(phrase: string, language: LanguageWords): Stem {
  const tokens = parsePhrase(phrase, language);
  const required = tokens.flatMap((token, index) =>
    token.kind === 'words' && !token.optional ? [{ index, weight: weightOf(token) }] : [],
  );
  const chosen = [...required]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  const [first, second] = chosen;
  if (first === undefined)
    throw new Error(`"${phrase}" has no required word to derive a stem from`);
  const lead = leadOf(language);
  const firstWords = cut(tokens[first], lead);
  if (second === undefined) return { first: firstWords, between: 0, second: [] };
  const between = tokens.slice(first, second).reduce((sum, token) => sum + longest(token), 0);
  return { first: firstWords, between, second: cut(tokens[second], lead) };
}

/** Long words say more than short ones, few alternatives more than many. */
function weightOf(token: Token): number {
  const letters = Math.min(...token.alternatives.map((word) => word.replace('*', '').length));
  return Math.min(letters, STEM_LETTERS) - token.alternatives.length / 100;
}

function cut(token: Token | undefined, lead: string): string[] {
  return shortest(
    (token?.alternatives ?? []).map((word) =>
      word.startsWith(PLATFORM_MARK)
        ? lead + PLATFORM_MARK
        : lead + word.replace('*', '').slice(0, STEM_LETTERS).trimEnd(),
    ),
  );
}

/**
 * Source of the expression that `page` runs: a superset of every phrase it was made from.
 *
 * Sets of anchors (any first, then any second) keep it small and fast. The mark `#` stands for any
 * platform's name; `page` puts the names in its place. A name is an anchor only beside the anchors
 * of its own phrases, since "Follow us on Facebook and Instagram" stands on half of all pages.
 */
export function stemsSource(stems: readonly Stem[]): string {
  const alone = stems.filter(({ second }) => second.length === 0);
  const paired = stems.filter(({ second }) => second.length > 0);
  const between = Math.max(0, ...paired.map((stem) => stem.between));
  const pair = (pairs: readonly Stem[], isFirst: Filter, isSecond: Filter) => {
    const first = shortest(pairs.flatMap((stem) => stem.first.filter(isFirst)));
    const second = shortest(pairs.flatMap((stem) => stem.second.filter(isSecond)));
    if (first.length === 0 || second.length === 0) return [];
    return [`${group(first)}[^.?]{0,${between}}${group(second)}`];
  };
  return [
    ...(alone.length === 0 ? [] : [group(shortest(alone.flatMap((stem) => stem.first)))]),
    ...pair(paired, isPlain, isPlain),
    ...pair(
      paired.filter(({ second }) => second.some(isMark)),
      isPlain,
      isMark,
    ),
    ...pair(
      paired.filter(({ first }) => first.some(isMark)),
      isMark,
      () => true,
    ),
  ].join('|');
}

type Filter = (anchor: string) => boolean;
const isMark: Filter = (anchor) => anchor.trim() === PLATFORM_MARK;
const isPlain: Filter = (anchor) => !isMark(anchor);

/** The words without those that begin with another of them. */
export function shortest(words: readonly string[]): string[] {
  const unique = [...new Set(words)];
  return unique.filter((word) => !unique.some((other) => other !== word && word.startsWith(other)));
}

function group(words: readonly string[]): string {
  const lead = words.every((word) => word.startsWith(' ')) ? ' ' : '';
  const sources = words.map((word) => escapeRegExp(word.slice(lead.length)));
  return sources.length === 1 ? lead + (sources[0] ?? '') : `${lead}(?:${sources.join('|')})`;
}
