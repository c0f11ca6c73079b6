import { quote } from './rule.ts';
import type { Assessment, Signal } from './verdict.ts';

/**
 * What is told of a page that only plays a look-up. It explains a verdict and never makes one: many
 * an honest page contacts no one.
 */

/** What was seen of a page while it played a look-up. */
export interface Scene {
  /** Words that it showed while it contacted no one; empty where that cannot be told. */
  words: string;
  /** Names that it showed as its results and that stood in it before anybody did anything. */
  names: string[];
}

/** Ids of what is told. */
export const NOTES = ['contacts-no-one', 'knew-names'] as const;

/** One name may stand in a page by chance. */
const LEAST_NAMES = 2;
/** Names looked for and told of at most, and characters of each. */
const MOST_SOUGHT = 200;
export const MOST_NAMES = 5;
const LONGEST_NAME = 40;

/** Between words; what holds a colon, a slash or a hyphen is an address or a date. */
const BETWEEN = /[^\p{L}\p{N}._@*/:-]/u;
const AT_NAME = /^@[\p{L}\p{N}._]+$/u;
const PLAIN = /^[\p{L}\p{N}._*]+$/u;
const LETTER = /\p{L}/u;
const NUMBERED = /^\p{L}{3,20}\p{N}{2,6}$/u;
const SHORTEST_NAME = 4;

/** The names of accounts in a text, without a dot that ends a sentence. */
export function accountNames(text: string): Set<string> {
  const words = text.split(BETWEEN).map((word) => word.replace(/[.:]$/, ''));
  return new Set(words.filter(isAccountName));
}

/** With an at sign, an underscore, a number behind letters, or hidden by stars. */
function isAccountName(word: string): boolean {
  if (word.length < SHORTEST_NAME || word.length > LONGEST_NAME) return false;
  if (AT_NAME.test(word)) return true;
  const isMarked = word.includes('_') || word.includes('**') || NUMBERED.test(word);
  return isMarked && PLAIN.test(word) && LETTER.test(word);
}

/**
 * The names that a page shows and that stood in it before.
 * @param shown text that it shows now
 * @param known names that it showed before
 * @param source text, hidden text and scripts as they stood before anybody did anything
 */
export function foretoldNames(shown: string, known: ReadonlySet<string>, source: string): string[] {
  const found = [...accountNames(shown)]
    .filter((name) => !known.has(name))
    .slice(0, MOST_SOUGHT)
    .filter((name) => hasWord(source, name.replace(/^@/, '')));
  return found.length < LEAST_NAMES ? [] : found.slice(0, MOST_NAMES);
}

function hasWord(text: string, word: string): boolean {
  const isLetter = (letter: string | undefined) => /[\p{L}\p{N}_]/u.test(letter ?? '');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}

/** An assessment with what was seen of the scene, in place of what was told of an earlier one. */
export function withScene(assessment: Assessment, { words, names }: Scene): Assessment {
  const notes: Signal[] = [];
  if (words !== '') {
    notes.push({ rule: 'contacts-no-one', severity: 'note', evidence: quote(words) });
  }
  if (names.length >= LEAST_NAMES) {
    notes.push({ rule: 'knew-names', severity: 'note', evidence: quote(names.join(', ')) });
  }
  return { ...assessment, signals: [...assessment.signals.filter(isEvidence), ...notes] };
}

/** A new assessment of a visit with what the one before it told of a scene. */
export function withNotesOf(assessment: Assessment, before: Assessment | undefined): Assessment {
  const notes = before?.signals.filter((signal) => !isEvidence(signal)) ?? [];
  return notes.length === 0
    ? assessment
    : { ...assessment, signals: [...assessment.signals, ...notes] };
}

function isEvidence({ severity }: Signal): boolean {
  return severity !== 'note';
}

/**
 * The words with which a page plays a look-up; empty where it may yet begin one, undefined where
 * there is nothing to watch.
 */
export function playedWords({ signals }: Assessment): string | undefined {
  const played = signals.find(({ rule }) => rule === 'plays-progress');
  const mayPlay = signals.some(({ rule }) => STARTS.has(rule));
  return played?.evidence ?? (mayPlay ? '' : undefined);
}

/** Rules of what a look-up begins with. */
const STARTS: ReadonlySet<string> = new Set(['asks-account-name', 'offers-look-up']);
