import { askForRoot, type RootOf } from './shadow-roots.ts';

/** The page's text is read up to here; a trap is in the lead, which is read first. */
export const TEXT_LIMIT = 20_000;
/** Nodes visited at most, so that an endless list of empty elements ends. */
const NODE_LIMIT = 20_000;
const LEAD_LIMIT = 6_000;
const NAMES = ['alt', 'placeholder', 'aria-label'];
const LEAD = `h1,h2,h3,label,button,[${NAMES.join('],[')}]`;

const SILENT = /^(?:script|style|noscript|template|svg|head|iframe|textarea)$/;
const INLINE =
  /^(?:span|a|b|i|em|strong|u|s|small|mark|font|sub|sup|code|abbr|wbr|bdi|bdo|ins|del|q|cite|kbd|tt|big|slot)$/;

/** How a text is read. */
export interface Eyes {
  rootOf: RootOf;
  /** Whether people see a text that is not blank. */
  sees?(text: Text): boolean;
  /** Whether an element and all in it are left out. */
  skips?(element: Element): boolean;
}

/** Takes the next of the nodes that are drawn in an element: none at the end. */
type Take = () => Node | null | undefined;

/** What is drawn in an element: its shadow root in place of its children, and those in the slots. */
function drawnIn(element: Element, { rootOf }: Eyes): Take {
  const isSlot = element.localName === 'slot';
  const slotted = isSlot ? (element as HTMLSlotElement).assignedNodes().reverse() : [];
  if (slotted.length > 0) return () => slotted.pop();
  let next = (rootOf(element) ?? element).firstChild;
  return () => {
    const node = next;
    next = node?.nextSibling ?? null;
    return node;
  };
}

/**
 * Text of a tree in the order in which it is drawn, a line a block, shadow roots included. Never
 * asks for layout itself: `innerText` would. Elements are told inline or block by their name, so
 * that letters spread over spans stay one word.
 */
export function textOf(root: Node, limit: number, eyes: Eyes): string {
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  // Not by recursion: a page may nest deeper than the stack is.
  const levels = [drawnIn(root as Element, eyes)];
  const ends = [''];
  for (let take = levels.at(-1); take; take = levels.at(-1)) {
    const node = length > limit || ++nodes > NODE_LIMIT ? undefined : take();
    if (!node) {
      levels.pop();
      parts.push(ends.pop() ?? '');
    } else if (node.nodeType === 3) {
      const text = (node as Text).data.replace(/\s+/g, ' ');
      if (text !== ' ' && eyes.sees?.(node as Text) === false) continue;
      parts.push(text);
      length += text.length;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (SILENT.test(element.localName) || eyes.skips?.(element)) continue;
      const end = INLINE.test(element.localName) ? '' : '\n';
      parts.push(end);
      ends.push(end);
      levels.push(drawnIn(element, eyes));
    }
  }
  return parts
    .join('')
    .replace(/(?<! ) *\n[ \n]*/g, '\n')
    .slice(0, limit);
}

/** All text of a tree, seen or not. */
export function allTextOf(root: Node, limit = TEXT_LIMIT): string {
  return textOf(root, limit, { rootOf: askForRoot });
}

/**
 * What people read first: title, description, headings, words on and in controls, images' texts.
 * @param roots the shadow roots, of which as much is read again
 */
export function leadOf(document: Document, roots: Iterable<ShadowRoot> = []): string {
  const description = document.querySelector('meta[name=description i]');
  return [
    document.title,
    description?.getAttribute('content')?.slice(0, 300),
    ...leadIn([document]),
    ...leadIn(roots),
  ].join('\n');
}

function leadIn(scopes: Iterable<ParentNode>): string[] {
  const parts: string[] = [];
  let length = 0;
  for (const scope of scopes) {
    for (const element of scope.querySelectorAll(LEAD)) {
      if (length > LEAD_LIMIT) break;
      const words = NAMES.map((name) => element.getAttribute(name)).concat(element.textContent);
      const text = words.join(' ').trim().slice(0, 300);
      parts.push(text);
      length += text.length;
    }
  }
  return parts;
}
