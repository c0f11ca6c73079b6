import { isConnected } from './runtime.ts';
import type { Warning } from './warning.ts';

const CHECK_EVERY = 1000;
const REPAIRS = 5;
const WITHIN = 5000;

/**
 * Keeps a warning on screen against a page that takes it away: looks at every change of the
 * document and once a second, and repairs. A page that needs more than five repairs in five
 * seconds has beaten it.
 *
 * @returns a function that ends the guard
 */
export function guardWarning(warning: Warning, onBeaten: () => void): () => void {
  const { host } = warning;
  const document = host.ownerDocument;
  const repairs: number[] = [];
  const end = () => {
    observer.disconnect();
    clearInterval(timer);
  };
  const check = () => {
    // An orphan after an update leaves the field to the new version's guard.
    if (!isConnected()) return end();
    if (isSeen(host)) return;
    const now = Date.now();
    repairs.push(now);
    const recent = repairs.filter((time) => now - time < WITHIN);
    if (recent.length > REPAIRS) {
      end();
      onBeaten();
      return;
    }
    repair(warning);
  };
  const observer = new MutationObserver(check);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  const timer = setInterval(check, CHECK_EVERY);
  return end;
}

/** Undoes what a page can do to the host: attributes, ancestors' styles, place, layer. */
function repair(warning: Warning): void {
  const { host } = warning;
  for (const { name } of [...host.attributes]) {
    if (name !== 'popover' && name !== 'style') host.removeAttribute(name);
  }
  if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
  host.removeAttribute('style');
  warning.show();
}

/** Whether people see the host: in the page, drawn, opaque, and uncovered at its middle. */
function isSeen(host: HTMLElement): boolean {
  const document = host.ownerDocument;
  const view = document.defaultView;
  if (!host.isConnected || !view || !host.matches(':popover-open')) return false;
  const box = host.getBoundingClientRect();
  if (box.width < 100 || box.height < 60) return false;
  for (let element: Element | null = host; element; element = element.parentElement) {
    const style = view.getComputedStyle(element);
    if (style.display === 'none' || style.visibility !== 'visible' || Number(style.opacity) < 0.9)
      return false;
    if (
      element === host
        ? style.clipPath !== 'none' || style.filter !== 'none'
        : /opacity/.test(style.filter)
    )
      return false;
  }
  const x = box.left + box.width / 2;
  const y = box.top + Math.min(box.height / 2, 40);
  if (x < 0 || y < 0 || x > view.innerWidth || y > view.innerHeight) return false;
  return document.elementFromPoint(x, y) === host;
}
