import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The way between the backend and the API server, so that a story can cut it: a server that is gone
 * refuses new connections and ends the open ones, watches included.
 */
export class TcpProxy {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  /** Starts to listen, again on the same port after a cut. */
  async open(): Promise<number> {
    const server = createServer(inbound => this.join(inbound));
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('The proxy listens on no port.');
    }
    this.port = address.port;
    this.server = server;
    return this.port;
  }

  /** Ends all connections and listens no more. */
  async cut(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    this.sockets.forEach(socket => socket.destroy());
    await closed;
  }

  private join(inbound: Socket) {
    const outbound = connect(this.target);
    for (const [from, to] of [
      [inbound, outbound],
      [outbound, inbound],
    ]) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
