import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;
export type CdpEvent = { method: string; params: Params; sessionId?: string };

/** The page, popup or worker that a command was for does not exist any more. */
export class TargetGone extends Error {}

interface Pending {
  method: string;
  sessionId: string | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Incoming {
  id?: number;
  method?: string;
  params?: Params;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

export interface Cdp {
  /** Sends one command; T is what Chromium's protocol documents as its result. */
  send<T = unknown>(method: string, params?: Params, sessionId?: string): Promise<T>;
  on(listener: (event: CdpEvent) => void): void;
}

const answerLimitMs = 30_000;

/**
 * Chromium's DevTools protocol over file descriptors 3 and 4. The pipe rather than a port, since
 * `Extensions.loadUnpacked` is answered only there.
 */
export function connectCdp(browser: ChildProcess): Cdp {
  const toBrowser = browser.stdio[3] as Writable;
  const fromBrowser = browser.stdio[4] as Readable;
  const pending = new Map<number, Pending>();
  const listeners: ((event: CdpEvent) => void)[] = [];
  let lastId = 0;
  let rest = '';

  function receive(message: Incoming) {
    const waiting = message.id === undefined ? undefined : pending.get(message.id);
    if (waiting && message.id !== undefined) {
      pending.delete(message.id);
      if (message.error) waiting.reject(asError(waiting.method, message.error.message));
      else waiting.resolve(message.result);
      return;
    }
    if (!message.method) return;
    if (message.method === 'Target.detachedFromTarget') abandon(message.params?.sessionId);
    const event: CdpEvent = { method: message.method, params: message.params ?? {} };
    if (message.sessionId) event.sessionId = message.sessionId;
    for (const listener of listeners) listener(event);
  }

  /** Chromium does not answer what was still open when a page closed, a clicked popup say. */
  function abandon(sessionId: unknown) {
    for (const [id, waiting] of pending) {
      if (waiting.sessionId !== sessionId) continue;
      pending.delete(id);
      waiting.reject(new TargetGone(`${waiting.method}: the page has gone`));
    }
  }

  fromBrowser.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) receive(JSON.parse(part) as Incoming);
  });
  const abandonAll = () => {
    for (const waiting of pending.values()) {
      waiting.reject(new Error(`${waiting.method}: Chromium has ended`));
    }
    pending.clear();
  };
  browser.once('exit', abandonAll);
  browser.once('error', abandonAll);
  // Writing to a browser that is just ending fails; its exit is what gets reported.
  toBrowser.on('error', () => {});

  return {
    send<T>(method: string, params: Params = {}, sessionId?: string) {
      lastId += 1;
      const id = lastId;
      return new Promise<T>((resolve, reject) => {
        const limit = setTimeout(() => {
          pending.delete(id);
          reject(new Error(`${method}: no answer within ${answerLimitMs} ms`));
        }, answerLimitMs);
        pending.set(id, {
          method,
          sessionId,
          resolve(result) {
            clearTimeout(limit);
            resolve(result as T);
          },
          reject(error) {
            clearTimeout(limit);
            reject(error);
          },
        });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    on(listener) {
      listeners.push(listener);
    },
  };
}

function asError(method: string, message: string): Error {
  const text = `${method}: ${message}`;
  const gone = /Session with given id not found|No target with given id/.test(message);
  return gone ? new TargetGone(text) : new Error(text);
}
