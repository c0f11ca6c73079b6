import type { Control, PageFacts } from './page-facts.ts';
import type { LureWord } from './phrasebook.ts';
import { namesPlatform } from './platform-names.ts';

/** A control with its words read: normalised, with the platforms in them marked. */
export interface ReadControl {
  index: number;
  control: Control;
  /** Marked text of its label, its surroundings and its buttons. */
  label: string;
  around: string;
  /** The same without what its buttons say. */
  words: string;
  /** What its label says of it. */
  labelSays: ReadonlySet<LureWord>;
  aroundSays: ReadonlySet<LureWord>;
  buttonsSay: ReadonlySet<LureWord>;
}

/** Furniture of a site is not where a tool makes its promise. */
const FURNITURE: ReadonlySet<string> = new Set([
  'header',
  'navigation',
  'aside',
  'footer',
  'comments',
]);

/** Whether the control is a part of the page's own content. */
export function isContent(control: Control): boolean {
  return !FURNITURE.has(control.region);
}

/** Whether a control of this kind is pressed, not filled in. */
export function isPressed({ kind }: Control): boolean {
  return kind === 'button' || kind === 'link';
}

/** From so many blurred texts on it is no decoration. */
const BLURRED = 2;

/** Whether results are blurred or counted instead of shown. */
export function hasBlurredResults({ blurred }: PageFacts): boolean {
  return blurred >= BLURRED;
}

/** From this many words of prose on, a page also has furniture that no element's name gives away. */
const LONG_PAGE = 150;

/** Whether a page is short enough that its controls are what it is about. */
export function isShort({ article }: PageFacts): boolean {
  return article.prose < LONG_PAGE;
}

/** Whether a label asks: it opens an answer, and starts nothing. */
export function isQuestion(label: string): boolean {
  return /[?？؟]\s*$/.test(label);
}

/** Whether a page is marked up as an article, a post or an episode. */
export function isArticle({ article }: PageFacts): boolean {
  return article.markup || article.date || article.byline;
}

/**
 * Whether a control belongs to what the page is about. On a long page its block must name a
 * platform: a paywall, a poll or a site's own app does not.
 */
export function isOnTopic({ label, around }: ReadControl, facts: PageFacts): boolean {
  return isShort(facts) || namesPlatform(label + around);
}

/**
 * Whether the words at a box name a platform; "Log in with …" on a button beside it names only
 * another way in.
 */
export function asksForPlatform({ label, words }: ReadControl): boolean {
  return namesPlatform(label + words);
}

/** The content's control beside which the words stand: a box or button before a link. */
export function controlBeside(
  words: string,
  controls: readonly ReadControl[],
): ReadControl | undefined {
  const beside = controls.filter(
    ({ control, label, around }) => isContent(control) && (label + around).includes(words),
  );
  return beside.find(({ control }) => control.kind !== 'link') ?? beside[0];
}
