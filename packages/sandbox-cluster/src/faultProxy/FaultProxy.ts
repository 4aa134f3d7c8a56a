import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo, Server as ListeningServer, Socket } from 'node:net';
import { Duplex } from 'node:stream';
import {
  createProtocolListener,
  ServerCertificate,
} from '../http/ProtocolListener';
import { cutTunnel } from './cutTunnel';
import type { FaultRule, PlacedFault, SeenRequest } from './Fault';
import { FaultRules, MetFault } from './FaultRules';
import { passOnWhole, ProxyTarget, readWhole, WholeRequest } from './passOn';
import { playFault } from './playFault';
import { playWatch } from './playWatch';
import { RecordedAnswers } from './RecordedAnswers';
import { sendAnswer, sendStatus } from './sendAnswer';
import { passUpgrade } from './passUpgrade';
import { requestLine } from './requestLine';

/** What a {@link FaultProxy} is made of. @public */
export interface FaultProxyOptions {
  target: ProxyTarget;
  /** Of the faults that come by chance. */
  seed?: number;
  /** Lets it speak TLS too, on the same port. */
  certificate?: ServerCertificate;
}

/**
 * Stands between a client and an API server, and does to their requests what networks and API servers do: on their
 * own account, at the worst moment.
 *
 * It knows nothing of what the client is and works in front of the sandbox and of a real API server alike.
 * @public
 */
export class FaultProxy {
  private readonly server: Server;
  private readonly listener: ListeningServer;
  private readonly sockets = new Set<Socket>();
  private readonly rules: FaultRules;
  private readonly recorded = new RecordedAnswers();
  private address = '';

  constructor(private readonly options: FaultProxyOptions) {
    this.rules = new FaultRules(options.seed ?? 1);
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
    this.server.on('upgrade', (request, socket, head) =>
      this.upgrade(request, socket, head),
    );
    const track = (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    };
    const { certificate } = options;
    this.server.on('connection', track);
    this.server.on('trusted', track);
    this.listener = certificate
      ? createProtocolListener(this.server, certificate)
      : this.server;
    if (certificate) this.listener.on('connection', track);
  }

  /** Where it listens, `http://127.0.0.1:…`; with a certificate `https:` is spoken there too. */
  get url(): string {
    return this.address;
  }

  /** Every request that came, in the order of coming. */
  get seen(): readonly SeenRequest[] {
    return this.rules.seen;
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.listener.once('error', reject);
      this.listener.listen(port, '127.0.0.1', resolve);
    });
    // A server that listens on TCP has an address with a port.
    this.address = `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
    return this.address;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve => {
      this.listener.close(() => resolve());
    });
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Puts a rule to work, after those that are at work already. */
  place(rule: FaultRule): PlacedFault {
    return this.rules.add(rule);
  }

  /** Lifts all rules. */
  clear(): void {
    this.rules.clear();
  }

  /** The present moment, for stale answers as of it. */
  mark(): number {
    return this.recorded.mark();
  }

  private async answer(
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const request: WholeRequest = {
      line: requestLine(incoming),
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      headers: incoming.headers,
      body: await readWhole(incoming),
    };
    const met = this.meet(request);
    const { target } = this.options;
    if (request.line.startsWith('watch ') && !endsAtOnce(met)) {
      await playWatch(target, request, response, met?.fault ?? null);
      return;
    }
    const pass = async () => {
      const answer = await passOnWhole(target, request);
      if (request.method === 'GET') this.recorded.record(request.line, answer);
      return answer;
    };
    if (met) {
      await playFault(met, request, response, pass, this.recorded);
      return;
    }
    // A proxy in front of an API server that is gone answers for it.
    const answer = await pass().catch(() => null);
    if (answer) sendAnswer(response, answer);
    else sendStatus(response, { status: 502, message: 'Bad Gateway' });
  }

  private meet({ line, body, headers }: WholeRequest): MetFault | null {
    const token = /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1];
    return this.rules.find({
      ...{ line, body: body.toString(), token: token ?? null },
    });
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const { url = '/', method = 'GET', headers } = request;
    const line = requestLine(request);
    const body = Buffer.alloc(0);
    const met = this.meet({ line, method, url, headers, body });
    const { target } = this.options;
    if (!met) passUpgrade(target, request, socket, head);
    else if (met.fault.kind === 'cut-tunnel') {
      cutTunnel(target, { request, socket, head }, met.fault);
    } else socket.destroy();
  }
}

/** Faults that need no answer of the API server, which a watch may meet as any request. */
function endsAtOnce(met: MetFault | null): boolean {
  switch (met?.fault.kind) {
    case 'answer':
    case 'drop':
    case 'expired-token':
      return true;
    default:
      return false;
  }
}
