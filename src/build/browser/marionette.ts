import type { Socket } from 'node:net';
import net from 'node:net';

type Params = Record<string, unknown>;

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export interface Marionette {
  /**
   * Runs the body of a function with the rights of Firefox itself, in its first window. The
   * arguments are its `arguments`; what it returns, or resolves to, must be plain data.
   */
  inBrowser<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Sends one WebDriver command to the page of a tab. */
  inPage<T>(handle: string, command: string, params: Params): Promise<T>;
  quit(): Promise<void>;
}

const scriptLimitMs = 30_000;

/** A client of Firefox's own remote control: `length:[type, id, name, params]` over TCP. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let rest = Buffer.alloc(0);
  let greeted = () => {};
  const greeting = new Promise<void>((resolve, reject) => {
    greeted = resolve;
    socket.once('error', reject);
  });

  function receive(message: unknown) {
    // The greeting is the only message that is not an array.
    if (!Array.isArray(message)) return greeted();
    const [, id, error, result] = message as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.toString('latin1', 0, colon));
      const end = colon + 1 + length;
      if (colon < 0 || rest.length < end) return;
      const message: unknown = JSON.parse(rest.toString('utf8', colon + 1, end));
      rest = rest.subarray(end);
      receive(message);
    }
  });
  socket.once('close', () => {
    for (const waiting of pending.values()) waiting.reject(new Error('Firefox has ended'));
    pending.clear();
  });

  function send<T>(name: string, params: Params = {}): Promise<T> {
    lastId += 1;
    const id = lastId;
    return new Promise<T>((resolve, reject) => {
      pending.set(id, { resolve: (result) => resolve(result as T), reject });
      writeMessage(socket, [0, id, name, params]);
    });
  }

  // Context and window are states of the session, so whole exchanges must not interleave.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(exchange: () => Promise<T>): Promise<T> {
    const mine = last.then(exchange, exchange);
    last = mine.catch(() => {});
    return mine;
  }

  let context = '';
  async function switchContext(value: 'chrome' | 'content') {
    if (context === value) return;
    await send('Marionette:SetContext', { value });
    context = value;
  }

  let currentHandle = '';
  async function switchPage(handle: string) {
    if (currentHandle === handle) return;
    await send('WebDriver:SwitchToWindow', { handle, focus: false });
    currentHandle = handle;
  }

  await greeting;
  await send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none', unhandledPromptBehavior: 'accept' } },
  });
  await send('WebDriver:SetTimeouts', { script: scriptLimitMs });

  return {
    inBrowser<T>(body: string, ...args: unknown[]) {
      return inTurn(async () => {
        await switchContext('chrome');
        const params = { script: body, args, sandbox: 'system', newSandbox: false };
        const run = async () => (await send<{ value: T }>('WebDriver:ExecuteScript', params)).value;
        return await run().catch(async (error) => {
          // A popup window that closes by itself takes the session's window with it.
          if (!/no such window/.test(String(error))) throw error;
          const [handle] = await send<string[]>('WebDriver:GetWindowHandles');
          if (handle !== undefined) await switchPage(handle);
          return await run();
        });
      });
    },
    inPage<T>(handle: string, command: string, params: Params) {
      return inTurn(async () => {
        await switchContext('content');
        await switchPage(handle);
        return (await send<{ value: T }>(command, params)).value;
      });
    },
    async quit() {
      await inTurn(() => send('Marionette:Quit', { flags: ['eForceQuit'] })).catch(() => {});
      socket.destroy();
    },
  };
}

function writeMessage(socket: Socket, message: unknown) {
  const text = JSON.stringify(message);
  socket.write(`${Buffer.byteLength(text)}:${text}`);
}
