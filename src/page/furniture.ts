import type { Region } from '../core/page-facts.ts';
import type { Sight } from './sight.ts';
import { TEXT_LIMIT, textOf } from './walk.ts';

const DIALOG = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const COMMENTS = '#respond,#disqus_thread,[id*="comment" i],[class*="comment" i]';
const FOOTER =
  'footer,[role="contentinfo"],[class*="newsletter" i],[id*="cookie" i],[class*="cookie" i]';
const NAVIGATION = 'nav,[role="navigation"]';
const ASIDE = 'aside,[role="complementary"]';
const HEADER = 'header,[role="banner"]';
const BOX = 'input,textarea';
const CONTROL = 'input,button,a[href]';

/** Names of elements whose text is not the page's own: furniture, and what is quoted. */
const LEFT_OUT: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'blockquote']);
/** Pieces of furniture of which it is worked out how much of the page's text they hold. */
const MEASURED = 20;

/** Which parts of a page are the furniture of its site. */
export interface Furniture {
  regionOf(element: Element): Region;
  /** Whether the text in an element is not the page's own. */
  isLeftOut(element: Element): boolean;
}

/**
 * Tells the furniture of a site from what a page is about. A name proves little, since whoever
 * writes the page chooses it: what holds the main heading, a box that no furniture has, or most of
 * what there is to read is no furniture, whatever it is called.
 * @param asksForAccount whether a box asks for an account of a platform
 */
export function furnitureOf(
  document: Document,
  sight: Sight,
  asksForAccount: (box: Element) => boolean,
): Furniture {
  const lengthOf = (element: Element) => textOf(element, TEXT_LIMIT, sight).trim().length;
  const known = new Map<Element, boolean>();
  let all: number | undefined;
  let measured = 0;
  const isMostOfPage = (element: Element) => {
    if (!element.querySelector(CONTROL) || ++measured > MEASURED) return false;
    all ??= document.body ? lengthOf(document.body) : 0;
    return 2 * lengthOf(element) > all;
  };
  const judge = (element: Element) =>
    element.querySelector('h1') !== null ||
    [...element.querySelectorAll(BOX)].some(asksForAccount) ||
    // Most of a page may well be comments on it, or a quotation.
    (!element.matches(`blockquote,${HEADER},${COMMENTS}`) && isMostOfPage(element));
  const isContent = (element: Element) => {
    const answer = known.get(element) ?? judge(element);
    known.set(element, answer);
    return answer;
  };
  const stands = (element: Element, selector: string) => {
    const piece = element.closest(selector);
    return piece !== null && !isContent(piece);
  };
  return {
    regionOf(element) {
      if (element.closest(DIALOG)) return 'dialog';
      if (stands(element, COMMENTS)) return 'comments';
      if (stands(element, FOOTER)) return 'footer';
      if (stands(element, NAVIGATION)) return 'navigation';
      if (stands(element, ASIDE)) return 'aside';
      return stands(element, HEADER) ? 'header' : 'main';
    },
    isLeftOut: (element) => LEFT_OUT.has(element.localName) && !isContent(element),
  };
}
