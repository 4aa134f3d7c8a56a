import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type {
  StreamMessage,
  StreamRefusal,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ToldVersions } from './ToldVersions';

/** By its absence a page notices within seconds that it is not live; proxies close what is silent for half a minute. */
const heartbeatMs = 5_000;

/** Tells the numbers of one process from those of another, which mean something else. */
const process = randomUUID().slice(0, 8);
let sent = 0;

const ofMigration = 'migration:';

/** One open response of server-sent events. */
export class EventStream {
  private readonly heartbeat: NodeJS.Timeout;
  private readonly expiry: NodeJS.Timeout | null;
  /** Topics that changed while the reader was too slow to take more: each is told once, when it can. */
  private readonly held = new Map<string, number>();
  private readonly told: ToldVersions;
  private blocked = false;

  constructor(
    private readonly response: Response,
    {
      expiresAt,
      lastEventId,
    }: { expiresAt: Date | undefined; lastEventId: string | undefined },
  ) {
    this.told = new ToldVersions(lastEventId);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Without no-transform the portal's compression holds everything back until the end.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.write('retry: 1000\n\n');
    this.heartbeat = setInterval(() => this.write(': alive\n\n'), heartbeatMs);
    this.expiry = expiresAt
      ? setTimeout(
          () => this.end(),
          Math.max(0, expiresAt.getTime() - Date.now()),
        )
      : null;
    response.on('drain', () => this.release());
    response.on('close', () => this.stopTimers());
  }

  /** Says at which version a migration is, unless the reader came with that. */
  begin(migration: string, version: number): void {
    if (this.told.knew(migration, version)) return;
    this.changed(`${ofMigration}${migration}`, version);
  }

  /** Says that a topic changed. The version of a migration is that of its row; other topics have none. */
  changed(topic: string, version = 0): void {
    if (this.blocked) this.held.set(topic, version);
    else if (topic.startsWith(ofMigration)) {
      const migration = topic.slice(ofMigration.length);
      if (this.told.tell(migration, version)) this.send(topic, `${version}`);
    } else {
      sent += 1;
      this.send(topic, `${process}-${sent}`);
    }
  }

  /** Says that nothing of a topic will be told, and why. */
  refused(refusal: StreamRefusal): void {
    this.write(`event: refused\ndata: ${JSON.stringify(refusal)}\n\n`);
  }

  /** Ends it; the browser opens another, with its renewed token. */
  end(): void {
    this.stopTimers();
    this.response.end();
  }

  private release(): void {
    this.blocked = false;
    const held = [...this.held];
    this.held.clear();
    for (const [topic, version] of held) this.changed(topic, version);
  }

  private send(topic: string, version: string): void {
    const message: StreamMessage = { topic, version };
    const { id } = this.told;
    this.write(
      `event: changed\ndata: ${JSON.stringify(message)}\n${id && `id: ${id}\n`}\n`,
    );
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (!this.response.write(text)) this.blocked = true;
    flush(this.response);
  }

  private stopTimers(): void {
    clearInterval(this.heartbeat);
    if (this.expiry) clearTimeout(this.expiry);
  }
}

/** The compression middleware of the portal adds `flush` to responses that it compresses. */
function flush(response: Response): void {
  if ('flush' in response && typeof response.flush === 'function') {
    response.flush();
  }
}
