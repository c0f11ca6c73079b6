import { shadowRootOf } from './runtime.ts';

/** Elements looked at in search of shadow roots, and plain ones asked for theirs: that costs more. */
const ELEMENT_LIMIT = 20_000;
const ASK_LIMIT = 1_000;

/** The elements that may have a shadow root, beside custom elements (DOM, "attach a shadow root"). */
const HOST = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Gives the shadow root of an element, closed ones too. */
export type RootOf = (element: Element) => ShadowRoot | null | undefined;

/** Asks for the shadow root of an element, where it may have one. */
export const askForRoot: RootOf = (element) =>
  isCustom(element) || HOST.test(element.localName) ? shadowRootOf(element) : null;

function isCustom({ localName }: Element): boolean {
  return localName.includes('-');
}

/** The shadow roots of a document, by their hosts. Those in other shadow roots come at once after. */
export function findRoots(document: Document): Map<Element, ShadowRoot> {
  const roots = new Map<Element, ShadowRoot>();
  let elements = 0;
  let asked = 0;
  const walkers = [document.createTreeWalker(document, 1)];
  for (let walker = walkers.at(-1); walker; walker = walkers.at(-1)) {
    const element = walker.nextNode() as Element | null;
    if (element && ++elements > ELEMENT_LIMIT) break;
    if (!element) walkers.pop();
    else if (isCustom(element) || (HOST.test(element.localName) && ++asked <= ASK_LIMIT)) {
      const root = shadowRootOf(element);
      if (!root) continue;
      roots.set(element, root);
      walkers.push(document.createTreeWalker(root, 1));
    }
  }
  return roots;
}
