import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type {
  StreamMessage,
  StreamRefusal,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** Proxies close connections that are silent for about half a minute. */
const heartbeatMs = 15_000;

/** Tells the streams of one process from those of another, whose numbers mean something else. */
const process = randomUUID().slice(0, 8);
let sent = 0;

/** One open response of server-sent events. */
export class EventStream {
  private readonly heartbeat: NodeJS.Timeout;
  private readonly expiry: NodeJS.Timeout | null;
  /** Topics that changed while the reader was too slow to take more: each is told once, when it can. */
  private readonly held = new Set<string>();
  private blocked = false;

  constructor(
    private readonly response: Response,
    expiresAt: Date | undefined,
  ) {
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

  /** Says that a topic changed. */
  changed(topic: string): void {
    if (this.blocked) {
      this.held.add(topic);
      return;
    }
    sent += 1;
    const message: StreamMessage = { topic, version: `${process}-${sent}` };
    this.write(
      `id: ${message.version}\nevent: changed\ndata: ${JSON.stringify(message)}\n\n`,
    );
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
    for (const topic of held) this.changed(topic);
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
