import { SHIELD_OUTLINE, SHIELD_SIGNS } from '../core/shield.ts';
import type { ReasonView, WarningView } from '../messaging/views.ts';
import { shadowRootOf } from './runtime.ts';
import { warningStyle } from './warning-style.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
/** Room kept between the warning and its control, in CSS pixels. */
const GAP = 8;

/** A warning on screen. */
export interface Warning {
  host: HTMLElement;
  /** Puts it back into the page and above everything else. */
  show(): void;
  /** Moves it to another control, after the page has drawn its control anew. */
  moveTo(anchor: Element | undefined): void;
  /** Puts other reasons in place of those it has. */
  explain(reasons: readonly ReasonView[]): void;
  /** Whether its reasons are open. */
  isOpen(): boolean;
  /** Opens its reasons, or closes them. */
  toggle(): void;
  remove(): void;
}

type Children = (Node | string)[];

/** By this a later version knows a warning of ours. */
const CARD = 'card';
/** Hosts of this script's own warnings. */
const drawn = new WeakSet<Element>();

/** `createElement` makes no HTML on XML and SVG documents; this does. */
function html(
  document: Document,
  name: string,
  className: string,
  children: Children,
): HTMLElement {
  const element = document.createElementNS(XHTML, name) as HTMLElement;
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/**
 * Draws the warning into a closed shadow root in the top layer. Nothing in it lowers protection:
 * it offers Leave, Why and Hide for this view.
 */
export function drawWarning(
  document: Document,
  view: WarningView,
  control: Element | undefined,
  side: Side,
  onHide: () => void,
  onLeave: () => void,
): Warning {
  const make = (name: string, className: string, ...children: Children) =>
    html(document, name, className, children);
  const host = make('div', '');
  host.setAttribute('popover', 'manual');
  drawn.add(host);
  removeOrphan(document);
  const root = host.attachShadow({ mode: 'closed' });

  const itemsOf = (told: readonly ReasonView[]) =>
    told.map(({ text, evidence }) =>
      make('li', '', text, ...(evidence === '' ? [] : [make('q', '', evidence)])),
    );
  const reasons = make('ul', '', ...itemsOf(view.reasons));
  reasons.hidden = true;
  const button = (className: string, label: string, act: (event: MouseEvent) => void) => {
    const made = make('button', className, label) as HTMLButtonElement;
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };
  const toggle = () => {
    reasons.hidden = !reasons.hidden;
    why.setAttribute('aria-expanded', String(!reasons.hidden));
    place();
  };
  const why = button('quiet', view.why, toggle);
  why.setAttribute('aria-expanded', 'false');
  const card = make(
    'div',
    `${CARD} ${view.verdict}`,
    make(
      'div',
      'head',
      shield(document, view.verdict === 'caution' ? 'question' : 'alert'),
      make('h2', '', view.heading),
    ),
    ...(view.permissions
      ? [
          make('p', '', view.permissions.heading),
          make('ul', 'asked', ...view.permissions.items.map((item) => make('li', '', item))),
        ]
      : []),
    ...view.body.map((sentence) => make('p', '', sentence)),
    make(
      'div',
      'actions',
      button('leave', view.leave, onLeave),
      why,
      button('quiet', view.hide, () => {
        remove();
        onHide();
      }),
    ),
    reasons,
    make('p', 'speaker', view.speaker),
  );
  card.setAttribute('role', 'alertdialog');
  card.setAttribute('aria-label', view.heading);
  card.dir = view.direction;
  card.lang = view.language;
  const position = make('style', '');
  root.append(make('style', '', warningStyle), position, card);

  let anchor = control;
  const moved = new AbortController();
  const place = () => {
    const view = document.defaultView;
    if (!view) return;
    const width = widthFor(anchor?.getBoundingClientRect(), view, side);
    position.textContent = `:host{width:${width}px!important}`;
    const { left, top } = placeBeside(
      anchor?.getBoundingClientRect(),
      host.getBoundingClientRect(),
      view,
      side,
    );
    // In the shadow tree, where an important rule wins over whatever the page says of the host.
    position.textContent = `:host{width:${width}px!important;left:${left}px!important;top:${top}px!important}`;
  };
  const show = () => {
    if (!host.isConnected) document.documentElement.append(host);
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    place();
  };
  const remove = () => {
    moved.abort();
    host.remove();
  };
  for (const type of ['scroll', 'resize']) {
    document.defaultView?.addEventListener(type, place, {
      capture: true,
      passive: true,
      signal: moved.signal,
    });
  }
  const moveTo = (next: Element | undefined) => {
    anchor = next;
    place();
  };
  const explain = (told: readonly ReasonView[]) => {
    reasons.replaceChildren(...itemsOf(told));
    place();
  };
  show();
  return { host, show, moveTo, explain, isOpen: () => !reasons.hidden, toggle, remove };
}

/**
 * Takes away a warning that the version before an update left behind. Its root is closed: only an
 * extension sees into it, and only this version's first warning looks. A page that copies it has
 * its own copy removed, and nothing else.
 */
function removeOrphan(document: Document): void {
  for (const element of [...document.documentElement.children]) {
    const isOurs =
      element.hasAttribute('popover') &&
      !drawn.has(element) &&
      shadowRootOf(element)?.querySelector(`[role="alertdialog"].${CARD}`);
    if (isOurs) element.remove();
  }
}

interface Box {
  left: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
}

const WIDEST = 400;
const NARROWEST = 280;

/** How wide a warning is: at the side of a control it makes itself narrower, to cover nothing. */
export function widthFor(control: Box | undefined, window: Viewport, side: Side): number {
  const widest = Math.min(WIDEST, window.innerWidth - 2 * GAP);
  if (side === 'above' || !control) return widest;
  const room = Math.max(control.left, window.innerWidth - control.left - control.width) - 2 * GAP;
  return room >= NARROWEST ? Math.min(widest, Math.floor(room)) : widest;
}

interface Viewport {
  innerWidth: number;
  innerHeight: number;
}

/** Where a warning stands if there is room: above its control, or at its side. */
export type Side = 'above' | 'beside';

/**
 * Places a warning above the control, so that what follows it stays readable, or at its side, where
 * nothing of a platform's own prompt is covered; below where there is no room. Never outside of
 * the window.
 */
export function placeBeside(
  control: Box | undefined,
  own: Box,
  window: Viewport,
  side: Side = 'above',
): { left: number; top: number } {
  const farthestLeft = Math.max(GAP, window.innerWidth - own.width - GAP);
  const farthestTop = Math.max(GAP, window.innerHeight - own.height - GAP);
  const within = (value: number, most: number) => Math.min(Math.max(value, GAP), most);
  if (!control || control.width === 0) return { left: farthestLeft, top: GAP };
  const above = control.top - own.height - GAP;
  const left = control.left - own.width - GAP;
  const right = control.left + control.width + GAP;
  const places = {
    above: above >= GAP && {
      left: within(control.left, farthestLeft),
      top: within(above, farthestTop),
    },
    beside: (right <= farthestLeft || left >= GAP) && {
      left: right <= farthestLeft ? right : left,
      top: within(control.bottom - own.height, farthestTop),
    },
    below: {
      left: within(control.left, farthestLeft),
      top: within(control.bottom + GAP, farthestTop),
    },
  };
  // A platform's own prompt is not to be covered: without room at its side, the top of the window.
  if (side === 'beside') return places.beside || { left: farthestLeft, top: GAP };
  return places.above || places.beside || places.below;
}

function shield(document: Document, sign: keyof typeof SHIELD_SIGNS): SVGElement {
  const draw = (name: string, attributes: Record<string, string>) => {
    const element = document.createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const drawing = draw('svg', { viewBox: '0 0 128 128', 'aria-hidden': 'true' });
  drawing.append(
    draw('path', { class: 'ground', d: SHIELD_OUTLINE }),
    draw('path', { class: 'sign', d: SHIELD_SIGNS[sign] }),
  );
  return drawing;
}
