import { navigationOf } from './visit.ts';

/** When the page is still here after this, in ms, it held the step back. */
const HELD = 600;

/**
 * Leaves the site: to the history entry before the site's first, or to an empty page.
 * Works without the extension's runtime, so also after an update took it away.
 */
export function leavePage(document: Document): void {
  const view = document.defaultView;
  if (!view) return;
  const top = view.top ?? view;
  const steps = (navigationOf(top)?.currentEntry?.index ?? 0) + 1;
  if (top.history.length <= steps) {
    top.location.replace('about:blank');
    return;
  }
  setTimeout(() => top.location.replace('about:blank'), HELD);
  top.history.go(-steps);
}
