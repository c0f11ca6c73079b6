import { hostnameOf } from '../core/hostname.ts';
import type { DrawnAddress } from '../core/page-facts.ts';
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
 * that is painted into the page. A link with its own address is none.
 * @param elements of the controls of the page facts
 */
export function readAddresses(document: Document, elements: readonly Element[]): DrawnAddress[] {
  const found: DrawnAddress[] = [];
  for (const { element, address } of linesOf(document)) {
    const drawn = windowAt(element, address, elements);
    if (drawn) found.push(drawn);
    if (found.length === MOST) break;
  }
  return found;
}

interface Line {
  element: Element;
  address: string;
}

function linesOf(document: Document): Line[] {
  const lines: Line[] = [];
  const add = (element: Element, text: string) => {
    const address = LINE.exec(text.replace(/\s+/g, ' ').trim())?.[1];
    const isNew = lines.every((line) => line.element !== element);
    const isRoom = lines.length < LINES;
    if (address && isNew && isRoom && !isLinkTo(element, address)) lines.push({ element, address });
  };
  if (!document.body) return lines;
  const walker = document.createTreeWalker(document.body, 4);
  for (let count = 0; count < TEXTS && walker.nextNode(); count += 1) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.length > LONGEST || !DOT.test(data) || !parentElement) continue;
    let block = parentElement;
    while (block.matches(INLINE) && block.parentElement) block = block.parentElement;
    if (block.localName === 'script' || block.localName === 'style') continue;
    const text = allTextOf(block, LONGEST + 1);
    if (text.length <= LONGEST) add(block, text);
  }
  for (const box of document.querySelectorAll('input[readonly],input[disabled]')) {
    add(box, (box as HTMLInputElement).value.slice(0, LONGEST));
  }
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
): DrawnAddress | undefined {
  const isBelow = (other: Element) => (element.compareDocumentPosition(other) & 4) !== 0;
  let block = element;
  for (let step = 0; step < CLIMB && block.parentElement; step += 1) {
    block = block.parentElement;
    const frames = [...block.querySelectorAll('iframe')].filter(isBelow);
    const controls = elements.flatMap((control, index) =>
      block.contains(control) && isBelow(control) && !control.matches('a') ? [index] : [],
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
  for (let step: Element | null = block; step; step = step.parentElement) {
    if (step.matches('dialog,[role="dialog"],[popover]')) return true;
    if (/^(?:fixed|absolute)$/.test(view?.getComputedStyle(step).position ?? '')) return true;
  }
  return false;
}
