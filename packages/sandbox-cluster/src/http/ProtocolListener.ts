import { Server as HttpServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer, Server, Socket } from 'node:net';

/** The key and certificate of a server, as PEM. @public */
export interface ServerCertificate {
  key: string;
  cert: string;
}

// The first byte of a TLS handshake; no method of HTTP begins with it.
const handshake = 0x16;

/**
 * Listens for HTTP and for TLS on one port. Tools that keep tokens off plain HTTP, as kubectl does, speak TLS to the
 * same address that everything else reaches without it.
 */
export function createProtocolListener(
  plain: HttpServer,
  certificate: ServerCertificate,
): Server {
  const secure = createSecureServer(certificate);
  // One server answers, whichever way a request came.
  for (const event of ['request', 'upgrade'])
    secure.on(event, (...words: unknown[]) => plain.emit(event, ...words));
  secure.on('secureConnection', (socket: Socket) => {
    plain.emit('trusted', socket);
  });
  secure.on('tlsClientError', (_error: Error, socket: Socket) =>
    socket.destroy(),
  );
  return createServer(socket => {
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const bytes: Buffer | null = socket.read();
      if (bytes === null) return;
      socket.unshift(bytes);
      const server = bytes[0] === handshake ? secure : plain;
      server.emit('connection', socket);
    });
  });
}
