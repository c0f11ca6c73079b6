import type { Control, ControlKind } from '../core/page-facts.ts';
import { normaliseText } from '../core/text.ts';
import { namesPlatform } from './candidate.ts';
import type { Furniture } from './furniture.ts';
import type { Sight } from './sight.ts';
import { allTextOf, textOf } from './walk.ts';

const BOXES = 80;
const BUTTONS = 120;
const LINKS = 150;
const AROUND = 400;
const SHORT_BLOCK = 40;
const CAPTION = 120;
/** Characters of a label, and of what stands on a button. */
const LABEL = 120;
const CAPTION_ON = 160;
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
export function readControls(
  sight: Sight,
  furniture: Furniture,
): { controls: Control[]; elements: Element[] } {
  const boxes = sight.all(BOX).filter((element) => !element.matches(BUTTON) && isBox(element));
  const isLive = (element: Element) => isVisible(element) && !isPicture(element);
  const elements = [
    ...boxes.filter(isLive).slice(0, BOXES),
    ...sight.all(BUTTON).filter(isLive).slice(0, BUTTONS),
    ...sight
      .all(LINK)
      .filter((element) => !element.matches('[role="button"]') && isVisible(element))
      .slice(0, LINKS),
  ];
  const groups = new Map<Element, Group>();
  const controls = elements.map((element) => readControl(element, groups, sight, furniture));
  return { controls, elements };
}

interface Group {
  number: number;
  buttons: string[];
}

function readControl(
  element: Element,
  groups: Map<Element, Group>,
  sight: Sight,
  furniture: Furniture,
): Control {
  const block = groupOf(element);
  const group = groups.get(block) ?? { number: groups.size, buttons: buttonsIn(block, sight) };
  groups.set(block, group);
  return {
    kind: kindOf(element),
    label: labelOf(element, sight),
    around: aroundOf(block, sight),
    buttons: group.buttons,
    group: group.number,
    region: furniture.regionOf(element),
    target: targetOf(element),
  };
}

/** What no newsletter, no search and no comment asks for. */
const OF_ACCOUNTS: ReadonlySet<ControlKind> = new Set([
  'password',
  'card',
  'code',
  'phone',
  'text',
]);

/**
 * Whether a box asks for something of a platform's account, by the words of its own block: what
 * stands in a site's furniture asks for nothing of that kind.
 */
export function asksForAccount(box: Element, sight: Sight): boolean {
  if (box.matches(BUTTON) || !isBox(box) || !isVisible(box)) return false;
  const group = groupOf(box);
  if (!OF_ACCOUNTS.has(kindOf(box)) || group.querySelector('textarea')) return false;
  const words = `${labelOf(box, sight)}\n${textOf(group, AROUND, sight)}`;
  return namesPlatform(normaliseText(words));
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
function buttonsIn(block: Element, sight: Sight): string[] {
  const drawn = block.matches('form') ? [...block.querySelectorAll(LINK)] : [];
  return [...block.querySelectorAll(BUTTON), ...drawn.filter(isDrawnAsButton)]
    .slice(0, GROUP_BUTTONS)
    .map((button) => labelOf(button, sight));
}

function labelOf(element: Element, sight: Sight): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const byId = (id: string) => root.getElementById?.(id)?.textContent ?? '';
  const labels = (element as HTMLInputElement).labels;
  const parts = [
    element.getAttribute('aria-label'),
    ...(element.getAttribute('aria-labelledby')?.split(/\s+/).map(byId) ?? []),
    // A label that is not drawn still names its box, to screen readers for example.
    ...(labels ? [...labels].map((label) => allTextOf(label, LABEL)) : []),
    element.getAttribute('placeholder'),
    element.matches('input[type="submit"],input[type="button"]')
      ? element.getAttribute('value')
      : '',
    element.matches(BOX)
      ? element.getAttribute('name')
      : textOf(element, CAPTION_ON, sight).trim() || allTextOf(element, CAPTION_ON),
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

function aroundOf(group: Element, sight: Sight): string {
  let block = group;
  let text = textOf(block, AROUND, sight);
  while (text.trim().length < SHORT_BLOCK) {
    const parent = block.parentElement;
    // What stands around several forms tells nothing of one of them.
    if (!parent || parent.matches('body,html') || parent.querySelectorAll('form').length > 1) break;
    const wider = textOf(parent, AROUND + 1, sight);
    if (wider.length > AROUND) break;
    block = parent;
    text = wider;
  }
  return `${captionOf(block, sight)}\n${text}`.trim();
}

/** The heading or line right above a block, which says what the block is for. */
function captionOf(block: Element, sight: Sight): string {
  const above = block.previousElementSibling;
  if (!above?.matches('h1,h2,h3,h4,h5,h6,p,[role="heading"]')) return '';
  const text = textOf(above, CAPTION + 1, sight).trim();
  return text.length <= CAPTION ? text : '';
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
