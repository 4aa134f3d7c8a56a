import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does with an answer. */
export type Treatment =
  /** Passes it on. */
  | { kind: 'pass' }
  /** Passes on so many bytes, or for so many milliseconds, and cuts the connection. */
  | { kind: 'cut'; bytes: number; afterMs: number }
  /** Passes on that it begins, and nothing more. */
  | { kind: 'hold' }
  /** Answers instead of the backend. */
  | { kind: 'answer'; status: number };

/** What was asked, as the proxy sees it. */
export interface ProxiedRequest {
  stream: boolean;
  lastEventId: string | undefined;
}

/** Stands between pages and replicas, and is as unkind as it is told. */
export class UnreliableProxy {
  readonly seen: ProxiedRequest[] = [];
  private readonly server: http.Server;

  private constructor(
    private readonly replicaPort: () => number,
    private readonly treat: (request: ProxiedRequest) => Treatment,
  ) {
    this.server = http.createServer((req, res) => this.serve(req, res));
  }

  static async start(
    replicaPort: () => number,
    treat: (request: ProxiedRequest) => Treatment,
  ): Promise<UnreliableProxy> {
    const proxy = new UnreliableProxy(replicaPort, treat);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/api/mesh`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private serve(req: http.IncomingMessage, res: http.ServerResponse): void {
    const { path, seen } = {
      path: req.url ?? '/',
      seen: {
        stream: (req.url ?? '').startsWith('/api/mesh/stream'),
        lastEventId: req.headers['last-event-id']?.toString(),
      },
    };
    this.seen.push(seen);
    const treatment = this.treat(seen);
    if (treatment.kind === 'answer') {
      res.writeHead(treatment.status).end();
      return;
    }
    const { host: _, ...headers } = req.headers;
    const forwarded = http.request({
      ...{ host: '127.0.0.1', port: this.replicaPort(), agent: false },
      ...{ path, headers },
    });
    res.on('close', () => forwarded.destroy());
    forwarded.on('error', () => res.destroy());
    forwarded.on('response', answer => {
      answer.on('error', () => res.destroy());
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      res.flushHeaders();
      passOn(answer, res, treatment);
    });
    forwarded.end();
  }
}

function passOn(
  answer: http.IncomingMessage,
  res: http.ServerResponse,
  treatment: Exclude<Treatment, { kind: 'answer' }>,
): void {
  switch (treatment.kind) {
    case 'pass':
      answer.pipe(res);
      break;
    case 'hold':
      answer.resume();
      break;
    case 'cut': {
      let left = treatment.bytes;
      setTimeout(() => res.destroy(), treatment.afterMs);
      answer.on('end', () => res.end());
      answer.on('data', (chunk: Buffer) => {
        res.write(chunk.subarray(0, left));
        left -= chunk.length;
        if (left <= 0) res.destroy();
      });
      break;
    }
    default:
      throw new Error(`Unknown treatment ${treatment satisfies never}`);
  }
}
