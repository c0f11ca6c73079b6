import { hostnameOf } from '../core/hostname.ts';
import type { DrawnAddress } from '../core/page-facts.ts';
import type { Sight } from './sight.ts';
import { allTextOf } from './walk.ts';

/** Addresses told at most, and lines looked at: a page may draw harmless ones first. */
const MOST = 20;
const LINES = 60;
/** Controls told of each. */
const BELOW = 8;
const LONGEST = 200;
const AROUND = 600;
/** Blocks climbed from an address to what stands below it. */
const CLIMB = 6;
const FRAMES = 5;
/** Text nodes looked at. */
const TEXTS = 8000;

/** In every address. */
const DOT = /[a-z\d]\.[a-z]{2}/i;
/** An address on a line of its own; names of icons and of the window's marks may stand beside it. */
const LINE =
  /^(?:[^\p{L}\p{N}]|(?<!\p{L})[a-z_]{2,20}(?=\s)){0,12}((?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?)(?:[^\p{L}\p{N}]|(?<=\s)[a-z_]{2,20}(?!\p{L})){0,12}$/iu;

/** Whether an element is part of a line. */
const INLINE = 'span,a,b,i,em,strong,small,font,code,bdi,svg';

/**
 * Addresses that are drawn on a line of their own above boxes, buttons or a frame, as in a window
 * that is painted into the page, in shadow roots too. A link with its own address is none.
 * @param elements of the controls of the page facts
 */
export function readAddresses(
  document: Document,
  elements: readonly Element[],
  { all, roots }: Pick<Sight, 'all' | 'roots'>,
): DrawnAddress[] {
  const found: DrawnAddress[] = [];
  const frames = all('iframe');
  const readOnly = all('input[readonly],input[disabled]');
  for (const { element, address } of linesOf(document, roots, readOnly)) {
    const drawn = windowAt(element, address, elements, frames);
    if (drawn) found.push(drawn);
    if (found.length === MOST) break;
  }
  return found;
}

interface Line {
  element: Element;
  address: string;
}

function linesOf(
  document: Document,
  roots: Iterable<ShadowRoot>,
  boxes: readonly Element[],
): Line[] {
  const lines: Line[] = [];
  const add = (element: Element, text: string) => {
    const address = LINE.exec(text.replace(/\s+/g, ' ').trim())?.[1];
    const isNew = lines.every((line) => line.element !== element);
    const isRoom = lines.length < LINES;
    if (address && isNew && isRoom && !isLinkTo(element, address)) lines.push({ element, address });
  };
  if (!document.body) return lines;
  let count = 0;
  for (const scope of [document.body, ...roots]) {
    const walker = document.createTreeWalker(scope, 4);
    for (; count < TEXTS && walker.nextNode(); count += 1) {
      const text = walker.currentNode as Text;
      const parent = parentOf(text);
      if (text.data.length > LONGEST || !DOT.test(text.data) || !parent) continue;
      let block = parent;
      while (block.matches(INLINE) && block.parentElement) block = block.parentElement;
      if (block.localName === 'script' || block.localName === 'style') continue;
      const line = allTextOf(block, LONGEST + 1);
      if (line.length <= LONGEST) add(block, line);
    }
  }
  for (const box of boxes) add(box, (box as HTMLInputElement).value.slice(0, LONGEST));
  return lines;
}

function isLinkTo(element: Element, address: string): boolean {
  const links = [element.closest('a[href]'), ...element.querySelectorAll('a[href]')];
  const hostname = hostnameOf(/^https?:/i.test(address) ? address : `https://${address}`);
  return links.some((link) => link && (link as HTMLAnchorElement).hostname === hostname);
}

function windowAt(
  element: Element,
  address: string,
  elements: readonly Element[],
  allFrames: readonly Element[],
): DrawnAddress | undefined {
  let block = element;
  for (let step = 0; step < CLIMB; step += 1) {
    const parent = parentOf(block);
    if (!parent) break;
    block = parent;
    const frames = allFrames.filter((frame) => isWithin(frame, block) && isBelow(frame, element));
    const controls = elements.flatMap((control, index) =>
      isWithin(control, block) && isBelow(control, element) && !control.matches('a') ? [index] : [],
    );
    if (frames.length === 0 && !controls.some((index) => isBoxOrTwo(elements, controls, index))) {
      continue;
    }
    return {
      address,
      around: allTextOf(block, AROUND),
      controls: controls.slice(0, BELOW),
      frames: frames.slice(0, FRAMES).map(hostnameOfFrame),
      floats: isFloating(block),
    };
  }
  return undefined;
}

/** The element around a node: for what a shadow root holds, its host. */
function parentOf(node: Node): Element | null {
  return node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** A node, the host of its shadow root, the host of that one's, and so on. */
function pathOf(node: Element): Element[] {
  const path = [node];
  for (let host: Element | undefined = node; host; ) {
    host = (host.getRootNode() as Partial<ShadowRoot>).host;
    if (host) path.push(host);
  }
  return path;
}

/** Whether a block holds an element, be it in a shadow root. */
function isWithin(element: Element, block: Element): boolean {
  return block.contains(element) || pathOf(element).some((each) => block.contains(each));
}

/** Whether an element comes after another, shadow roots in the place of their hosts. */
function isBelow(element: Element, above: Element): boolean {
  const path = pathOf(element).reverse();
  const other = pathOf(above).reverse();
  const parts = path.findIndex((each, index) => each !== other[index]);
  const part = path[parts];
  // What stands in the other's own shadow root comes after it.
  const from = other[parts];
  return part !== undefined && (!from || (from.compareDocumentPosition(part) & 4) !== 0);
}

/** A box, or the pair of buttons of a prompt: a window's own knobs alone are no content. */
function isBoxOrTwo(
  elements: readonly Element[],
  controls: readonly number[],
  index: number,
): boolean {
  return controls.length > 1 || elements[index]?.matches('input,textarea') === true;
}

function hostnameOfFrame(frame: Element): string {
  const address = frame.getAttribute('src') ?? '';
  return URL.canParse(address, frame.baseURI) ? new URL(address, frame.baseURI).hostname : '';
}

/** Whether a block lies over the page: a dialog, or placed by itself. Asks for no layout. */
function isFloating(block: Element): boolean {
  const view = block.ownerDocument.defaultView;
  for (let step: Element | null = block; step; step = parentOf(step)) {
    if (step.matches('dialog,[role="dialog"],[popover]')) return true;
    if (/^(?:fixed|absolute)$/.test(view?.getComputedStyle(step).position ?? '')) return true;
  }
  return false;
}
