import { Server } from 'node:net';
import { Duplex } from 'node:stream';
import { RawData, WebSocket } from 'ws';

/** The WebSocket subprotocols of port-forwarding, in the order of our preference: a kubelet speaks the first. */
export const portForwardProtocols = ['v4.channel.k8s.io', 'v5.channel.k8s.io'];

const closeChannel = 255;

/** One forwarded port as the process in the pod sees it: a byte stream over a channel of the socket. */
class ForwardedStream extends Duplex {
  constructor(private readonly deliver: (bytes: Buffer) => void) {
    super({ allowHalfOpen: true });
  }

  override _read(): void {
    // Bytes are pushed as they arrive; there is nothing to fetch.
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.deliver(chunk);
    done();
  }

  // What Node's HTTP server asks of a socket and a plain stream does not have.
  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }
}

function frame(channel: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([channel]), bytes]);
}

function portPrefix(port: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(port);
  return bytes;
}

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}

/**
 * Speaks port-forwarding as a kubelet does over WebSocket: for the port at place n, channel 2n carries data and 2n+1
 * errors, and both begin with the port in two bytes. Behind a port there is a server instead of a process.
 */
export function servePortForward(
  socket: WebSocket,
  ports: number[],
  serverOf: (port: number) => Server | undefined,
  pod: string,
): void {
  const send = (channel: number, bytes: Buffer) => {
    if (socket.readyState === WebSocket.OPEN)
      socket.send(frame(channel, bytes));
  };
  const streams = ports.map((port, place) => {
    send(2 * place, portPrefix(port));
    send(2 * place + 1, portPrefix(port));
    const server = serverOf(port);
    if (!server) {
      const why = `error forwarding port ${port} to pod ${pod}: dial tcp4 127.0.0.1:${port}: connect: connection refused`;
      send(2 * place + 1, Buffer.from(why));
      return undefined;
    }
    const stream = new ForwardedStream(bytes => send(2 * place, bytes));
    stream.on('finish', () => socket.close(1000));
    server.emit('connection', stream);
    return stream;
  });
  // With nothing behind any port the connection has said all it can say.
  if (streams.every(stream => stream === undefined)) socket.close(1000);
  socket.on('message', data => {
    const bytes = bytesOf(data);
    const [channel, closed] = bytes;
    if (channel === closeChannel) streams[closed / 2]?.push(null);
    else if (channel % 2 === 0) streams[channel / 2]?.push(bytes.subarray(1));
  });
  socket.on('close', () => streams.forEach(stream => stream?.destroy()));
}
