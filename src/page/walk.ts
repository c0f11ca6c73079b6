import { shadowRootOf } from './runtime.ts';

/** The page's text is read up to here; a trap is in the lead, which is read first. */
export const TEXT_LIMIT = 20_000;
/** Nodes visited at most, so that an endless list of empty elements ends. */
const NODE_LIMIT = 20_000;
const LEAD_LIMIT = 6_000;

const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'textarea',
]);
/** Neither a site's furniture nor what it quotes is where a tool makes its promise. */
export const CONTENT_ONLY: ReadonlySet<string> = new Set([
  ...SILENT,
  'nav',
  'footer',
  'aside',
  'blockquote',
]);
const INLINE =
  /^(?:span|a|b|i|em|strong|u|s|small|mark|font|sub|sup|code|abbr|wbr|bdi|bdo|ins|del|q|cite|kbd|tt|big)$/;

/**
 * Text of a tree in document order, a line a block, shadow roots included. Never asks for layout:
 * `innerText` would. Elements are told inline or block by their name, so that letters spread over
 * spans stay one word.
 */
export function textOf(root: Node, limit = TEXT_LIMIT, skip = SILENT): string {
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (length > limit || ++nodes > NODE_LIMIT) return;
      if (child.nodeType === 3) {
        const text = (child as Text).data.replace(/\s+/g, ' ');
        parts.push(text);
        length += text.length;
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (skip.has(element.localName)) continue;
        const inline = INLINE.test(element.localName);
        if (!inline) parts.push('\n');
        const shadow = mayHostShadow(element) ? shadowRootOf(element) : null;
        if (shadow) visit(shadow);
        visit(element);
        if (!inline) parts.push('\n');
      }
    }
  };
  visit(root);
  return parts
    .join('')
    .replace(/(?<! ) *\n[ \n]*/g, '\n')
    .slice(0, limit);
}

/** A host is a custom element or draws nothing of its own; asking every element would cost. */
export function mayHostShadow(element: Element): boolean {
  return element.localName.includes('-') || !element.firstElementChild;
}

/** What people read first: title, description, headings, words on and in controls, images' texts. */
export function leadOf(document: Document): string {
  const parts = [document.title];
  let length = 0;
  const add = (text: string | null | undefined) => {
    if (!text || length > LEAD_LIMIT) return;
    parts.push(text.slice(0, 300));
    length += Math.min(text.length, 300);
  };
  add(document.querySelector('meta[name="description" i]')?.getAttribute('content'));
  for (const element of document.querySelectorAll(
    'h1,h2,h3,label,button,img[alt],[placeholder],[aria-label]',
  )) {
    if (length > LEAD_LIMIT) break;
    add(
      element.getAttribute('alt') ??
        element.getAttribute('placeholder') ??
        element.getAttribute('aria-label'),
    );
    if (!/^(?:img|input|textarea)$/.test(element.localName)) add(element.textContent);
  }
  return parts.join('\n');
}
