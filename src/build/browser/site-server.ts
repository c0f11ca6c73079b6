import type { IncomingMessage, ServerResponse } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Authority } from './certificates.ts';
import { createAuthority } from './certificates.ts';
import { createTunnels } from './tunnels.ts';

export interface SiteQuestion {
  hostname: string;
  path: string;
  url: string;
  method: string;
  headers: Record<string, string>;
}

export interface SiteAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

type Reply = SiteAnswer | 'never' | undefined;

/** `'never'` leaves the request open for good; `undefined` is a 404. */
export type SiteHandler = (question: SiteQuestion) => Reply | Promise<Reply>;

export interface SiteRequest {
  time: number;
  hostname: string;
  url: string;
  method: string;
  headers: Record<string, string>;
  /** `tunnel`: opened through the proxy and closed again without any request in it. */
  scheme: 'http' | 'https' | 'tunnel';
  /** Whether the handler had an answer for it. */
  answered: boolean;
}

export interface Sites {
  /** Every request of the run, oldest first. */
  requests: SiteRequest[];
  /** The HTTP proxy that the browsers use for everything; nothing leaves the machine. */
  proxyPort: number;
  authority: Authority;
  close(): Promise<void>;
}

/**
 * Serves any number of hostnames over http and https from 127.0.0.1. Browsers reach it as their
 * proxy, so that requests to hosts which nobody serves arrive here as well and can be counted.
 */
export async function startSites(handler: SiteHandler): Promise<Sites> {
  const authority = createAuthority();
  const requests: SiteRequest[] = [];
  const sockets = new Set<Duplex>();

  async function answer(request: IncomingMessage, response: ServerResponse, tls: boolean) {
    const entry = describeRequest(request, tls);
    requests.push(entry);
    const { pathname, search } = new URL(entry.url);
    const reply = await handler({ ...entry, path: pathname + search });
    entry.answered = reply !== undefined;
    if (reply === 'never') return;
    if (!reply) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const headers = { 'content-type': 'text/html; charset=utf-8', ...reply.headers };
    response.writeHead(reply.status ?? 200, headers).end(reply.body ?? '');
  }

  function onRequest(tls: boolean) {
    return (request: IncomingMessage, response: ServerResponse) => {
      answer(request, response, tls).catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
      });
    };
  }

  const plain = http.createServer(onRequest(false));
  const secure = https.createServer(
    {
      ...authority.identityOf('localhost'),
      SNICallback: (hostname, done) => done(null, authority.contextFor(hostname)),
    },
    onRequest(true),
  );
  for (const server of [plain, secure]) {
    server.keepAliveTimeout = 60_000;
    server.on('connection', (socket: Socket) => keepTrack(sockets, socket));
    // A WebSocket is a request like any other: written down, then refused.
    server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
      requests.push(describeRequest(request, server === secure));
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const plainPort = (plain.address() as AddressInfo).port;
  const securePort = (secure.address() as AddressInfo).port;
  plain.on('connect', createTunnels({ plainPort, securePort, onUnused: noteUnusedTunnel }));

  function noteUnusedTunnel(hostname: string, port: string, time: number) {
    const url = `https://${hostname}:${port}/`;
    const rest = { method: 'CONNECT', headers: {}, scheme: 'tunnel', answered: false } as const;
    requests.push({ time, hostname, url, ...rest });
  }

  return {
    requests,
    proxyPort: plainPort,
    authority,
    async close() {
      const closed = [plain, secure].map(
        (server) => new Promise<void>((resolve) => server.close(() => resolve())),
      );
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}

function keepTrack(sockets: Set<Duplex>, socket: Socket) {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  // Browsers drop connections whenever a page goes away; that is no fault of the run.
  socket.on('error', () => socket.destroy());
}

function describeRequest(request: IncomingMessage, tls: boolean): SiteRequest {
  const scheme = tls ? 'https' : 'http';
  const target = request.url ?? '/';
  // What comes to a proxy without a tunnel carries its whole address instead of a path.
  const url = new URL(target, `${scheme}://${request.headers.host ?? 'unknown'}`);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  return {
    time: Date.now(),
    hostname: url.hostname,
    url: url.href,
    method: request.method ?? 'GET',
    headers,
    scheme,
    answered: false,
  };
}
