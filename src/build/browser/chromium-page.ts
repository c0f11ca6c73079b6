import type { BrowserContext, CDPSession, Page } from 'playwright';
import { errors } from 'playwright';
import { readAccessibility } from './chromium-accessibility.ts';
import type { AxNode } from './driver.ts';

/** Pages that never finish loading are a case of the tests, not an error. */
export const patienceMs = 5_000;

/** A document of Chromium, be it in a tab or in a popup. */
export interface ChromiumPage {
  page: Page;
  /** For what Playwright has no call. */
  session: CDPSession;
  /** Tells private windows from normal ones, which Playwright puts into one context. */
  browserContextId: string;
  accessibility(): Promise<AxNode[]>;
  screenshot(): Promise<Buffer>;
}

/** Adds to Playwright's page what only the protocol tells. */
export async function describePage(page: Page): Promise<ChromiumPage> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  return {
    page,
    session,
    browserContextId: targetInfo.browserContextId ?? '',
    accessibility: () => readAccessibility(page, session),
    // Left to itself Playwright hides the caret with a style sheet of its own in the page.
    screenshot: () => page.screenshot({ caret: 'initial' }),
  };
}

/** What the protocol says about a page. */
export async function readTarget(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo;
}

/** Waits for the page that something opens. */
export async function pageOpenedBy(
  context: BrowserContext,
  fits: (page: Page) => boolean | Promise<boolean>,
  open: () => Promise<unknown>,
): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page', fits), open()]);
  return page;
}

/** A click or a key may close the very page it goes to; then it has done its work. */
export async function unlessClosed(page: Page, done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}

/** Waits for a navigation, which may also fail, be stopped, give way to another or take for ever. */
export async function untilSettled(page: Page, navigation: Promise<unknown>): Promise<void> {
  try {
    await navigation;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/interrupted by another navigation/.test(message)) {
      await untilSettled(page, page.waitForLoadState('load', { timeout: patienceMs }));
      return;
    }
    const isCase = error instanceof errors.TimeoutError || /net::ERR_|Download is/.test(message);
    if (!isCase) throw error;
  }
}
