import {
  describePage,
  pageOpenedBy,
  patienceMs,
  unlessClosed,
  untilSettled,
} from './chromium-page.ts';
import type { ChromiumContext } from './chromium-tab.ts';
import type { Popup } from './driver.ts';

/** Opens the toolbar button's own popup: `action.openPopup` shows it also without a display. */
export async function openChromiumPopup(
  { context, control }: ChromiumContext,
  windowId: number,
  browserContextId: string,
): Promise<Popup> {
  const press = `(() => {
    const now = () => performance.timeOrigin + performance.now();
    const pressedAt = now();
    return chrome.action.openPopup(${JSON.stringify({ windowId })})
      .then(() => ({ pressedAt, shownAt: now() }));
  })()`;
  let opened: Popup['opened'] = { pressedAt: 0, shownAt: 0 };
  await control.ask(`chrome.windows.update(${windowId}, {focused: true})`, browserContextId);
  const page = await pageOpenedBy(
    context,
    (one) => one.url().startsWith(control.extensionUrl('')),
    async () => {
      opened = await control.ask(press, browserContextId);
    },
  );
  control.ownPages.add(page);
  const { accessibility, screenshot } = await describePage(page);
  await untilSettled(page, page.waitForLoadState('load', { timeout: patienceMs }));
  return {
    opened,
    url: async () => page.url(),
    accessibility,
    screenshot,
    evaluate: (script) => page.evaluate(script),
    press: (key) => unlessClosed(page, page.keyboard.press(key)),
    type: (text) => unlessClosed(page, page.keyboard.type(text)),
    async resize(width) {
      // A popup takes no metrics from outside: it is as wide as its content asks for.
      await page.evaluate(`document.body.style.setProperty('--popup-width', '${width}px');
        document.body.style.maxInlineSize = '${width}px'`);
    },
    async clickNode(fits) {
      const node = (await accessibility()).find(fits);
      if (!node?.box) throw new Error('The popup draws no such node');
      const { x, y, width, height } = node.box;
      await unlessClosed(page, page.mouse.click(x + width / 2, y + height / 2));
    },
    close: () => page.close(),
  };
}
