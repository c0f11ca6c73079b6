import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import net from 'node:net';

interface TunnelOptions {
  plainPort: number;
  securePort: number;
  /** Called when a tunnel ends that never carried a byte. */
  onUnused(hostname: string, port: string, time: number): void;
}

/** First byte of a TLS handshake; `ws://` comes through a tunnel without TLS. */
const tlsHandshake = 0x16;

/** The CONNECT half of the proxy: every tunnel ends at one of our own two servers. */
export function createTunnels({ plainPort, securePort, onUnused }: TunnelOptions) {
  return (request: IncomingMessage, client: Socket, head: Buffer) => {
    const [hostname = '', port = ''] = splitAuthority(request.url ?? '');
    const opened = Date.now();
    let used = false;
    client.on('error', () => client.destroy());
    client.once('close', () => {
      if (!used) onUnused(hostname, port, opened);
    });
    client.once('data', (first: Buffer) => {
      used = true;
      client.pause();
      client.unshift(first);
      const inner = net.connect(first[0] === tlsHandshake ? securePort : plainPort, '127.0.0.1');
      inner.on('error', () => client.destroy());
      inner.once('close', () => client.destroy());
      client.once('close', () => inner.destroy());
      client.pipe(inner).pipe(client);
    });
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) client.unshift(head);
  };
}

function splitAuthority(target: string): string[] {
  const colon = target.lastIndexOf(':');
  return [target.slice(0, colon).toLowerCase(), target.slice(colon + 1)];
}
