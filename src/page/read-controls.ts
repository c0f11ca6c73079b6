import type { Control, ControlKind, Region } from '../core/page-facts.ts';
import { shadowRootOf } from './runtime.ts';
import { mayHostShadow, textOf } from './walk.ts';

const BOXES = 80;
const BUTTONS = 120;
const LINKS = 150;
const AROUND = 400;
const SHORT_BLOCK = 40;
const CAPTION = 120;
const TARGET = 300;
const CLIMB = 4;
const GROUP_BUTTONS = 6;
const SIBLINGS = 20;

const BOX = 'input,textarea';
const BUTTON = 'button,[role="button"],input[type="submit"],input[type="button"],summary';
const LINK = 'a[href]';
/** A box to type in. */
const TYPED =
  'input:not([type]),input[type="text"],input[type="tel"],input[type="email"],input[type="search"],input[type="password"],input[type="url"]';
/** The address of a link that leads nowhere by itself. */
const NOWHERE = /^(?:#?$|javascript:)/;

/** The page's visible controls, boxes first, then buttons, then links; and their elements. */
export function readControls(document: Document): { controls: Control[]; elements: Element[] } {
  const roots = rootsOf(document);
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const boxes = all(BOX).filter((element) => !element.matches(BUTTON) && isBox(element));
  const isLive = (element: Element) => isVisible(element) && !isPicture(element);
  const elements = [
    ...boxes.filter(isLive).slice(0, BOXES),
    ...all(BUTTON).filter(isLive).slice(0, BUTTONS),
    ...all(LINK)
      .filter((element) => !element.matches('[role="button"]') && isVisible(element))
      .slice(0, LINKS),
  ];
  const groups = new Map<Element, Group>();
  const controls = elements.map((element) => readControl(element, groups));
  return { controls, elements };
}

interface Group {
  number: number;
  buttons: string[];
}

function readControl(element: Element, groups: Map<Element, Group>): Control {
  const block = groupOf(element);
  const group = groups.get(block) ?? { number: groups.size, buttons: buttonsIn(block) };
  groups.set(block, group);
  return {
    kind: kindOf(element),
    label: labelOf(element),
    around: aroundOf(block),
    buttons: group.buttons,
    group: group.number,
    region: regionOf(element),
    target: targetOf(element),
  };
}

/** The document and its shadow roots, closed ones too. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const shadow = mayHostShadow(element) ? shadowRootOf(element) : null;
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

function isBox(element: Element): boolean {
  const type = element.getAttribute('type')?.toLowerCase() ?? 'text';
  return !/^(?:hidden|checkbox|radio|range|color|file|date|time|image|reset)$/.test(type);
}

function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

const OFF = ':disabled,[inert],[inert] *';

/**
 * Whether a box or button is one of a form that is only shown: all of its block is switched off,
 * as in a lesson on such forms. A tool's button that waits for its box stands beside a live one.
 */
function isPicture(element: Element): boolean {
  if (!element.matches(OFF)) return false;
  const controls = (block: Element) => [...block.querySelectorAll(`${BOX},${BUTTON}`)];
  let block = element.closest('form') ?? element.parentElement;
  while (block?.parentElement && controls(block).length < 2) block = block.parentElement;
  return block !== null && controls(block).every((each) => each.matches(OFF));
}

function kindOf(element: Element): ControlKind {
  if (element.matches(BUTTON) || isDrawnAsButton(element)) return 'button';
  if (element.localName === 'a') return 'link';
  if (element.localName === 'textarea') return 'textarea';
  const type = element.getAttribute('type')?.toLowerCase() ?? 'text';
  const purpose = element.getAttribute('autocomplete')?.toLowerCase() ?? '';
  const name = `${element.getAttribute('name') ?? ''} ${element.id}`.toLowerCase();
  if (/^cc-/.test(purpose) || /card.?num|cvv|cvc/.test(name)) return 'card';
  if (purpose === 'one-time-code') return 'code';
  if (type === 'password') return 'password';
  if (type === 'tel') return 'phone';
  if (type === 'email' || purpose === 'email' || /^(?:e-?mail)/.test(name)) return 'email';
  const searches = type === 'search' || element.closest('[role="search"]') !== null;
  if (searches || /^(?:q|s|query|search)\b/.test(name)) return 'search';
  return 'text';
}

/** Many pages draw their main button as a link, or let a link that leads nowhere send a box. */
function isDrawnAsButton(element: Element): boolean {
  if (element.localName !== 'a') return false;
  return (
    /(?:^|[\s_-])(?:btn|button|cta|boton|botao)/i.test(element.className) ||
    (NOWHERE.test(element.getAttribute('href') ?? '/') && isBesideBox(element))
  );
}

function isBesideBox(link: Element): boolean {
  const form = link.closest('form');
  if (form) return form.querySelector(TYPED) !== null;
  return [...(link.parentElement?.children ?? [])]
    .slice(0, SIBLINGS)
    .some((sibling) => sibling.matches(TYPED));
}

/** What the first buttons in a block say. */
function buttonsIn(block: Element): string[] {
  const drawn = block.matches('form') ? [...block.querySelectorAll(LINK)] : [];
  return [...block.querySelectorAll(BUTTON), ...drawn.filter(isDrawnAsButton)]
    .slice(0, GROUP_BUTTONS)
    .map(labelOf);
}

function labelOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const byId = (id: string) => root.getElementById?.(id)?.textContent ?? '';
  const labels = (element as HTMLInputElement).labels;
  const parts = [
    element.getAttribute('aria-label'),
    ...(element.getAttribute('aria-labelledby')?.split(/\s+/).map(byId) ?? []),
    ...(labels ? [...labels].map((label) => textOf(label, 120)) : []),
    element.getAttribute('placeholder'),
    element.matches('input[type="submit"],input[type="button"]')
      ? element.getAttribute('value')
      : '',
    element.matches(BOX) ? element.getAttribute('name') : textOf(element, 160),
    element.querySelector('img[alt]')?.getAttribute('alt'),
    element.getAttribute('title'),
  ];
  const texts = parts.map((part) => part?.trim()).filter((part) => part);
  return [...new Set(texts)].join(' \n ').slice(0, 240);
}

/** Its form, or the nearest block that holds a button beside it. */
function groupOf(element: Element): Element {
  const form = element.closest('form');
  if (form) return form;
  let block = element.parentElement ?? element;
  for (let step = 0; step < CLIMB && block.parentElement; step += 1) {
    if (block.matches('body,main,html')) break;
    if ([...block.querySelectorAll(BUTTON)].some((button) => button !== element)) return block;
    if (block.parentElement.matches('body,main,html')) break;
    block = block.parentElement;
  }
  return block;
}

function aroundOf(group: Element): string {
  let block = group;
  let text = textOf(block, AROUND);
  while (text.trim().length < SHORT_BLOCK) {
    const parent = block.parentElement;
    // What stands around several forms tells nothing of one of them.
    if (!parent || parent.matches('body,html') || parent.querySelectorAll('form').length > 1) break;
    const wider = textOf(parent, AROUND + 1);
    if (wider.length > AROUND) break;
    block = parent;
    text = wider;
  }
  return `${captionOf(block)}\n${text}`.trim();
}

/** The heading or line right above a block, which says what the block is for. */
function captionOf(block: Element): string {
  const above = block.previousElementSibling;
  if (!above?.matches('h1,h2,h3,h4,h5,h6,p,[role="heading"]')) return '';
  const text = textOf(above, CAPTION + 1).trim();
  return text.length <= CAPTION ? text : '';
}

function regionOf(element: Element): Region {
  const holds = (selector: string) => element.closest(selector) !== null;
  if (holds('dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]')) return 'dialog';
  if (holds('#respond,#disqus_thread,[id*="comment" i],[class*="comment" i]')) return 'comments';
  if (
    holds(
      'footer,[role="contentinfo"],[class*="newsletter" i],[id*="cookie" i],[class*="cookie" i]',
    )
  )
    return 'footer';
  if (holds('nav,[role="navigation"]')) return 'navigation';
  if (holds('aside,[role="complementary"]')) return 'aside';
  const header = element.closest('header,[role="banner"]');
  // Landing pages put their promise and their box into <header>; a site's own header has no <h1>.
  if (header && !header.querySelector('h1')) return 'header';
  return 'main';
}

function targetOf(element: Element): string {
  const address =
    element.getAttribute('href') ??
    element.getAttribute('formaction') ??
    element.closest('form')?.getAttribute('action') ??
    '';
  return address !== '' && URL.canParse(address, element.baseURI)
    ? new URL(address, element.baseURI).href.slice(0, TARGET)
    : '';
}
