import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo, Server as ListeningServer, Socket } from 'node:net';
import { ApiError } from '../api/ApiError';
import { ApiContext } from './ApiContext';
import { handleRequest } from './handleRequest';
import { createProtocolListener, ServerCertificate } from './ProtocolListener';
import { sendJson } from './reply';
import { createPortForwardUpgrade } from './upgradePortForward';

/** Answers what is not the Kubernetes API: the outside hand. False when the path is none of its own. */
export type ControlHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

/**
 * The HTTP server of one cluster, on loopback.
 *
 * Can be made to misbehave as an API server does behind a broken network: to answer 503, or to take requests and
 * say nothing until it is mended.
 */
export class SandboxServer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private waiting: (() => void)[] = [];
  private address = '';

  private control: ControlHandler = async () => false;

  private readonly listener: ListeningServer;

  constructor(
    private readonly context: ApiContext,
    certificate?: ServerCertificate,
  ) {
    this.server = createServer((request, response) => {
      this.handle(request, response).catch(error => response.destroy(error));
    });
    const upgrade = createPortForwardUpgrade(context);
    this.server.on('upgrade', (request, socket, head) => {
      if (context.cluster.faults.api) socket.destroy();
      else upgrade(request, socket, head);
    });
    const track = (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    };
    this.server.on('connection', track);
    this.server.on('trusted', track);
    this.listener = certificate
      ? createProtocolListener(this.server, certificate)
      : this.server;
    if (certificate) this.listener.on('connection', track);
  }

  /** Where it listens; empty before it does. */
  get url(): string {
    return this.address;
  }

  /** Lets an outside hand answer before the API does. */
  controlledBy(handler: ControlHandler): void {
    this.control = handler;
  }

  /** Listens on a port of loopback, a free one when 0, and answers the address. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.listener.once('error', reject);
      this.listener.listen(port, '127.0.0.1', resolve);
    });
    // A server that listens on TCP has an address with a port.
    this.address = `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
    return this.address;
  }

  /** Applies a change of the API's fault to the connections that are open. */
  faultChanged(): void {
    const fault = this.context.cluster.faults.api;
    if (fault === 'unavailable') this.dropConnections();
    if (fault === 'silent') for (const socket of this.sockets) socket.cork();
    if (fault !== undefined) return;
    for (const socket of this.sockets) socket.uncork();
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(resume => resume());
  }

  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>(resolve => {
      this.listener.close(() => resolve());
    });
    this.dropConnections();
    await closed;
  }

  private async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (await this.control(request, response)) return;
    const { faults } = this.context.cluster;
    if (faults.api === 'unavailable') {
      const error = new ApiError(
        503,
        'ServiceUnavailable',
        'the server is currently unable to handle the request',
      );
      sendJson(response, 503, error.status);
      return;
    }
    if (faults.api === 'silent') {
      await new Promise<void>(resolve => {
        this.waiting.push(resolve);
      });
    }
    await handleRequest(this.context, request, response);
  }
}
