import type { Cdp } from './cdp.ts';
import { TargetGone } from './cdp.ts';
import { readAccessibility } from './chromium-accessibility.ts';
import { keyEvents } from './chromium-keys.ts';
import type { AxNode } from './driver.ts';
import { sleep } from './driver.ts';

/** What can be done to a document of Chromium, be it in a tab or in a popup. */
export interface ChromiumPage {
  sessionId: string;
  send<T = unknown>(method: string, params?: Record<string, unknown>): Promise<T>;
  evaluate<T>(script: string): Promise<T>;
  accessibility(): Promise<AxNode[]>;
  screenshot(): Promise<Buffer>;
  clickAt(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Attaches to the document of a tab or popup, whatever process it moves to. */
export async function attachPage(cdp: Cdp, targetId: string): Promise<ChromiumPage> {
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  async function send<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await cdp.send<T>(method, params, sessionId);
      } catch (error) {
        // For a moment while a tab goes over to another process it has no page at all.
        const between = /Not attached to an active page/.test(String(error));
        if (!between || attempt === 20) throw error;
        await sleep(50);
      }
    }
  }
  await send('Page.enable');

  async function evaluate<T>(script: string): Promise<T> {
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
      expression: script,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  }

  async function press(key: string) {
    for (const event of keyEvents(key)) await unlessGone(send('Input.dispatchKeyEvent', event));
  }

  return {
    sessionId,
    send,
    evaluate,
    press,
    accessibility: () => readAccessibility(cdp, sessionId),
    async screenshot() {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async clickAt(x, y) {
      const common = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...common });
      await unlessGone(send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...common }));
    },
    async type(text) {
      for (const character of text) await press(character === ' ' ? 'Space' : character);
    },
  };
}

/** A click or a key may close the very page it goes to; then it has done its work. */
export async function unlessGone(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof TargetGone)) throw error;
  }
}
