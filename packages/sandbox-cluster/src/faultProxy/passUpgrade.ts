import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectSecurely } from 'node:tls';
import type { ProxyTarget } from './passOn';

/** Joins a client that asks for another protocol, such as a port-forward, with the API server. */
export function passUpgrade(
  { url, certificateAuthority }: ProxyTarget,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { hostname, port, protocol } = new URL(url);
  const behind =
    protocol === 'https:'
      ? connectSecurely({
          ...{ host: hostname, port: Number(port || 443) },
          ca: certificateAuthority,
        })
      : connect({ host: hostname, port: Number(port || 80) });
  const headers: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    headers.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
  }
  behind.write(
    `${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`,
  );
  behind.write(head);
  behind.pipe(socket).pipe(behind);
  for (const [one, other] of [
    [behind, socket],
    [socket, behind],
  ]) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}
