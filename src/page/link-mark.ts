const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const SHIELD = 'M8 .6 14.5 3v5c0 3.6-2.6 6.2-6.5 7.5C4.1 14.2 1.5 11.6 1.5 8V3z';
const HEADING = 'h1, h2, h3, h4, [role="heading"]';
/** Room between the mark and its words, and to the edges of the window, in CSS pixels. */
const GAP = 6;

/**
 * The mark stands out of the flow, where the link's text ends: nothing moves. Its rules are
 * important, since those of the page must not win.
 */
const style = `
:host {
  all: initial !important;
  position: absolute !important;
  display: inline-block !important;
  inline-size: 18px !important;
  block-size: 18px !important;
  margin-inline-start: 5px !important;
  z-index: 1 !important;
}
svg { inline-size: 18px; block-size: 18px; }
.ground { fill: #98261b; stroke: #ffffff; }
.sign { fill: none; stroke: #ffffff; stroke-width: 2; stroke-linecap: round; }
:host(.in-text) {
  inline-size: 14px !important;
  block-size: 14px !important;
  margin-inline-start: -4px !important;
  transform: translateY(-50%) !important;
}
:host(.in-text) svg { inline-size: 14px; block-size: 14px; }
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
[popover] {
  position: fixed;
  inset: auto;
  box-sizing: border-box;
  inline-size: max-content;
  max-inline-size: min(320px, calc(100vw - 16px));
  margin: 0;
  padding: 8px 12px;
  border: 1px solid #98261b;
  border-radius: 8px;
  background: #ffffff;
  color: #16232b;
  font: 14px/1.45 system-ui, sans-serif;
  text-align: start;
  white-space: normal;
}
p { margin: 0; }
@media (prefers-color-scheme: dark) {
  [popover] { background: #18222a; color: #e9eff2; border-color: #ffb4a8; }
}
@media (forced-colors: active) {
  .ground { fill: Canvas; stroke: CanvasText; }
  .sign { stroke: CanvasText; }
}
`;

/** The mark of one link. */
export interface Mark {
  host: HTMLElement;
  target: string;
  remove(): void;
}

/**
 * Draws a mark at the end of a link, as a part of its name for screen readers. Its words show while
 * the link is pointed at or has the focus, until Escape.
 */
export function drawMark(
  link: HTMLElement,
  target: string,
  lines: readonly string[],
  { direction, language }: { direction: string; language: string },
): Mark {
  const document = link.ownerDocument;
  const make = (name: string, ...children: (Node | string)[]) => {
    const element = document.createElementNS(XHTML, name) as HTMLElement;
    element.append(...children);
    return element;
  };
  const host = make('span');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = make('style', style);
  const name = make('span', ` ${lines.join(' ')}`);
  name.className = 'unseen';
  const words = make('div', ...lines.map((line) => make('p', line)));
  words.setAttribute('popover', 'manual');
  // A screen reader has the words in the link's name.
  words.setAttribute('aria-hidden', 'true');
  for (const element of [name, words]) {
    element.lang = language;
    element.dir = direction;
  }
  root.append(sheet, shield(document), name, words);
  const heading = link.querySelector(HEADING) ?? link.closest(HEADING);
  // In running text it stands at the corner of the link, where it hides no word.
  if (!heading) host.className = 'in-text';
  (link.querySelector(HEADING) ?? link).append(host);

  const gone = new AbortController();
  const listen = (type: string, act: (event: Event) => void) =>
    link.addEventListener(type, act, { signal: gone.signal });
  const show = () => showBeside(words, host);
  const hide = () => words.hidePopover();
  for (const type of ['pointerenter', 'focusin']) listen(type, show);
  for (const type of ['pointerleave', 'focusout']) listen(type, hide);
  listen('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') hide();
  });
  return {
    host,
    target,
    remove: () => {
      gone.abort();
      host.remove();
    },
  };
}

function showBeside(words: HTMLElement, host: HTMLElement): void {
  if (!host.isConnected) return;
  words.showPopover();
  const view = host.ownerDocument.documentElement;
  const mark = host.getBoundingClientRect();
  const box = words.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(mark.left, view.clientWidth - box.width - GAP));
  const below = mark.bottom + GAP;
  const hasRoom = below + box.height <= view.clientHeight;
  const top = hasRoom ? below : Math.max(GAP, mark.top - box.height - GAP);
  words.style.left = `${left}px`;
  words.style.top = `${top}px`;
}

function shield(document: Document): SVGElement {
  const draw = (name: string, attributes: Record<string, string>) => {
    const element = document.createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const drawing = draw('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  drawing.append(
    draw('path', { class: 'ground', d: SHIELD }),
    draw('path', { class: 'sign', d: 'M8 4.5v4M8 11.4v.1' }),
  );
  return drawing;
}
