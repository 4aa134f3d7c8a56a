import type { Duplex } from 'node:stream';
import tls from 'node:tls';

/** Nothing is written before the certificate is verified: Node destroys the socket where it is not. */
export function encrypt(
  stream: Duplex,
  { host, certificates }: { host: string; certificates: string },
): tls.TLSSocket {
  const socket = tls.connect({
    socket: stream,
    servername: host,
    ca: certificates,
    // As Go's verifier does for the API server: a bundle may end at an intermediate.
    allowPartialTrustChain: true,
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
  });
  // What comes when the request is over would end the process if nobody listened.
  socket.on('error', () => {});
  return socket;
}
