const WIDTH = 360;
/** A popup is measured in windows of several sizes; it has its own once none comes for this long. */
const SETTLED_AFTER = 150;

/**
 * Keeps the popup from scrolling sideways where a small screen gives it less than its width.
 * A media query cannot: it would see the windows in which the browser measures.
 */
export function fitToWindow(): void {
  let timer = 0;
  const fit = () => {
    const width = Math.min(WIDTH, innerWidth);
    document.body.style.setProperty('--popup-width', `${width}px`);
  };
  const settle = () => {
    clearTimeout(timer);
    timer = window.setTimeout(fit, SETTLED_AFTER);
  };
  addEventListener('resize', settle);
  settle();
}
