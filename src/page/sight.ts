import { findRoots, type RootOf } from './shadow-roots.ts';

/** What people see of a document, as far as its styles and its layout tell. */
export interface Sight {
  /** The elements of the document and its shadow roots, closed ones too, that fit a selector. */
  all(selector: string): Element[];
  roots: Iterable<ShadowRoot>;
  rootOf: RootOf;
  sees(text: Text): boolean;
  /** Whether an image or a block is drawn where people can get to see it. */
  seesElement(element: Element): boolean;
}

/** What is less opaque, or smaller, is not seen. Sizes in CSS pixels. */
const FAINTEST = 0.05;
const SMALLEST_LETTER = 2;
const SMALLEST_BOX = 1;
/** Farther to the right than so many windows nobody scrolls; carousels are nearer. */
const FARTHEST = 4;
/** How much a colour channel differs from the one behind it at least, of 255. */
const LEAST_CONTRAST = 16;
/** What an element may be cut to by itself: nothing is left. */
const CUT_AWAY =
  /^(?:inset\((?:5\d|[6-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0)/;
const CLIPPED = /^rect\((?:0px|1px)(?:,? (?:0px|1px)){3}\)$/;
const REPLACED: ReadonlySet<string> = new Set('img picture video canvas svg iframe'.split(' '));

/** How an element is drawn, with what it has from those around it. */
interface Look {
  style: CSSStyleDeclaration;
  isHidden: boolean;
  opacity: number;
  /** Whether letters show what lies behind them. */
  isCutOut: boolean;
  /** The element whose colour lies behind the text, or undefined where a picture does. */
  ground: { element: Element; colour: Colour } | undefined;
}

/** Red, green, blue and opacity. */
type Colour = [number, number, number, number];

const PAPER: Colour = [255, 255, 255, 1];

/**
 * Looks at a document. Styles are read of what is asked for, and the layout is asked for once: as
 * long as nobody writes, all further questions are answered from it. A document that is never
 * drawn, as in our tests without a browser, is taken to show everything.
 */
export function lookAt(document: Document): Sight {
  const roots = findRoots(document);
  const scopes = [document, ...roots.values()];
  const all = (selector: string) =>
    scopes.flatMap((scope) => [...scope.querySelectorAll(selector)]);
  const rootOf: RootOf = (element) => roots.get(element);
  const view = document.defaultView;
  const range = document.createRange();
  if (!view || typeof range.getBoundingClientRect !== 'function') {
    return { all, roots: [...roots.values()], rootOf, sees: () => true, seesElement: () => true };
  }
  const looks = new Map<Element, Look>();
  const slots = new Map<Node, Element>();
  for (const root of roots.values()) {
    for (const slot of root.querySelectorAll('slot')) {
      for (const node of slot.assignedNodes()) slots.set(node, slot);
    }
  }
  /** The element in which a node is drawn. */
  const around = (node: Node): Element | null =>
    slots.get(node) ??
    node.parentElement ??
    (node.getRootNode() as Partial<ShadowRoot>).host ??
    null;

  const lookOf = (element: Element): Look => {
    const chain: Element[] = [];
    let above: Element | null = element;
    for (; above && !looks.has(above); above = around(above)) chain.push(above);
    let look = above ? looks.get(above) : undefined;
    for (const each of chain.reverse()) {
      look = draw(each, look, view);
      looks.set(each, look);
    }
    return look as Look;
  };
  const isWithinReach = ({ left, right, top, bottom, width, height }: DOMRect) =>
    Math.max(width, height) > 0 &&
    right + view.scrollX > 0 &&
    bottom + view.scrollY > 0 &&
    left < FARTHEST * view.innerWidth &&
    top + view.scrollY < 1e6;

  return {
    all,
    roots: [...roots.values()],
    rootOf,
    sees(text) {
      const element = around(text);
      if (!element) return true;
      const look = lookOf(element);
      const isDrawn = look.style.display === 'contents' || element.checkVisibility();
      if (
        !isDrawn ||
        look.isHidden ||
        look.opacity < FAINTEST ||
        look.style.visibility !== 'visible'
      ) {
        return false;
      }
      if (Number.parseFloat(look.style.fontSize) < SMALLEST_LETTER) return false;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width < SMALLEST_BOX || box.height < SMALLEST_BOX || !isWithinReach(box))
        return false;
      return !isInvisibleInk(element, look, around, view);
    },
    seesElement(element) {
      const { isHidden, opacity, style } = lookOf(element);
      const isDrawn = element.checkVisibility() && !isHidden && opacity >= FAINTEST;
      if (!isDrawn || style.visibility !== 'visible') return false;
      const box = element.getBoundingClientRect();
      // A picture that is not loaded yet has no size.
      return Math.max(box.width, box.height) === 0 || isWithinReach(box);
    },
  };
}

function draw(element: Element, parent: Look | undefined, view: Window): Look {
  const style = view.getComputedStyle(element);
  const ground = groundOf(element, style, parent, view);
  return {
    style,
    isHidden:
      (parent?.isHidden ?? false) ||
      style.display === 'none' ||
      CUT_AWAY.test(style.clipPath) ||
      (CLIPPED.test(style.clip) && /absolute|fixed/.test(style.position)) ||
      cutsAll(element, style),
    opacity: (parent?.opacity ?? 1) * Number.parseFloat(style.opacity || '1'),
    isCutOut: (parent?.isCutOut ?? false) || style.backgroundClip.includes('text'),
    ground,
  };
}

/** Whether an element cuts off what it holds and has no size itself. */
function cutsAll(
  element: Element,
  { overflowX, overflowY, display }: CSSStyleDeclaration,
): boolean {
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  // What the page itself cuts off, the window shows by scrolling.
  if (display === 'inline' || display === 'contents' || element.matches('html,body')) return false;
  const { width, height } = element.getBoundingClientRect();
  return (
    (overflowX !== 'visible' && width <= SMALLEST_BOX) ||
    (overflowY !== 'visible' && height <= SMALLEST_BOX)
  );
}

function groundOf(
  element: Element,
  { backgroundColor, backgroundImage, colorScheme }: CSSStyleDeclaration,
  parent: Look | undefined,
  view: Window,
): Look['ground'] {
  if (backgroundImage !== 'none') return undefined;
  const colour = colourOf(backgroundColor);
  if (colour && colour[3] === 1) return { element, colour };
  if (!colour || colour[3] > 0) return undefined;
  if (parent) return parent.ground;
  // Nothing is painted up to the root: the browser's own paper, which a dark scheme makes dark.
  const isDark =
    /dark/.test(colorScheme) && view.matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? undefined : { element, colour: PAPER };
}

/** Whether a text is written in the colour of what lies behind it, and nothing else does. */
function isInvisibleInk(
  element: Element,
  look: Look,
  around: (element: Element) => Element | null,
  view: Window,
): boolean {
  const { style, isCutOut, ground } = look;
  if (isCutOut || style.textShadow !== 'none') return false;
  const ink = colourOf(style.webkitTextFillColor || style.color);
  if (!ink || Number.parseFloat(style.webkitTextStrokeWidth) > 0) return false;
  if (ink[3] < FAINTEST) return true;
  if (!ground) return false;
  const differs = (channel: 0 | 1 | 2) =>
    Math.abs(ink[channel] - ground.colour[channel]) >= LEAST_CONTRAST;
  if (differs(0) || differs(1) || differs(2)) return false;
  // White letters on a picture that lies behind them, as landing pages have them.
  let inner: Element | undefined;
  for (let each: Element | null = element; each; each = around(each)) {
    if (hasBackdrop(each, inner, view)) return false;
    if (each === ground.element) return true;
    inner = each;
  }
  return true;
}

/** Whether a picture or something painted may lie behind a child of an element. */
function hasBackdrop(element: Element, child: Element | undefined, view: Window): boolean {
  const children = [...element.children].slice(0, 50).filter((each) => each !== child);
  const lies = ({ position }: CSSStyleDeclaration) => /absolute|fixed/.test(position);
  return (
    children.some((each) => REPLACED.has(each.localName) || lies(view.getComputedStyle(each))) ||
    ['::before', '::after'].some((pseudo) => {
      const style = view.getComputedStyle(element, pseudo);
      return style.content !== 'none' && style.content !== 'normal' && lies(style);
    })
  );
}

/** A computed colour; undefined in the notations that only few pages use. */
function colourOf(computed: string): Colour | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(computed)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return [red, green, blue, alpha];
}
