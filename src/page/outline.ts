const XHTML = 'http://www.w3.org/1999/xhtml';
/** How long the outline stays, in ms. */
const SHOWN_FOR = 6000;
const MARGIN = 6;

/** Where an element of ours lies, as style of its shadow root: page rules must not win. */
const style = (left: number, top: number, width: number, height: number) => `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  left: ${left}px !important;
  top: ${top}px !important;
  width: ${width}px !important;
  height: ${height}px !important;
  box-sizing: border-box !important;
  border: 3px solid #0f5872 !important;
  border-radius: 8px !important;
  outline: 3px solid #ffffff !important;
  background: none !important;
  pointer-events: none !important;
}
@media (forced-colors: active) { :host { border-color: Highlight !important; } }
`;

/**
 * Scrolls to a control and draws a frame around it for a while. The page's own elements stay as
 * they are.
 * @returns false where the control is not in the page any more
 */
export function outline(element: Element): boolean {
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!element.isConnected || !view) return false;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  host.setAttribute('popover', 'manual');
  host.setAttribute('aria-hidden', 'true');
  const sheet = document.createElementNS(XHTML, 'style');
  host.attachShadow({ mode: 'closed' }).append(sheet);
  const place = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    sheet.textContent = style(left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN);
  };
  place();
  document.documentElement.append(host);
  host.showPopover();
  const ended = new AbortController();
  const listen = { capture: true, passive: true, signal: ended.signal };
  for (const type of ['scroll', 'resize']) view.addEventListener(type, place, listen);
  view.setTimeout(() => {
    ended.abort();
    host.remove();
  }, SHOWN_FOR);
  return true;
}
