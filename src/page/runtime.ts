/**
 * The part of the extension API that content scripts use. The polyfill stays out of them: in
 * Manifest V3 the browsers' own `chrome` answers with promises in Chromium and Firefox alike.
 */
import type { FromPage, ReplyTo } from '../messaging/protocol.ts';

interface PageRuntime {
  id?: string;
  sendMessage(message: FromPage): Promise<unknown>;
  onMessage?: {
    addListener(
      listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void,
    ): void;
  };
}

interface PageApi {
  runtime?: PageRuntime;
  storage?: { local: { get(key: string): Promise<Record<string, unknown>> } };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** Looked up each time: after an update the browser takes parts of it away. */
function api(): PageApi | undefined {
  return (globalThis as { chrome?: PageApi }).chrome;
}

/** False once the extension was updated or removed: this script is then an orphan. */
export function isConnected(): boolean {
  return api()?.runtime?.id !== undefined;
}

/** Sends a message to the background; undefined where nobody answers any more. */
export async function send<Message extends FromPage>(
  message: Message,
): Promise<ReplyTo<Message> | undefined> {
  if (!isConnected()) return undefined;
  try {
    return (await api()?.runtime?.sendMessage(message)) as ReplyTo<Message>;
  } catch {
    // The extension was updated between the check and the call.
    return undefined;
  }
}

/**
 * A text that the background keeps in local storage: reading there starts no worker. Undefined where
 * it is missing.
 */
export async function storedText(key: string): Promise<string | undefined> {
  try {
    const stored = (await api()?.storage?.local.get(key))?.[key];
    return typeof stored === 'string' ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Answers messages to this frame. */
export function answer(reply: (message: unknown) => unknown): void {
  api()?.runtime?.onMessage?.addListener((message, _sender, respond) => {
    const answered = reply(message);
    if (answered !== undefined) respond(answered);
  });
}

/** The shadow root of an element, closed ones too, which only content scripts may read. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const gecko = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (gecko !== undefined) return gecko;
  const dom = api()?.dom;
  if (dom && element instanceof HTMLElement) {
    return dom.openOrClosedShadowRoot(element);
  }
  return element.shadowRoot;
}
