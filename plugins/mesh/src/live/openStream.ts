import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  streamMessageSchema,
  streamRefusalSchema,
  type StreamMessage,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  EventStreamContentType,
  fetchEventSource,
  type EventSourceMessage,
} from '@microsoft/fetch-event-source';

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/**
 * The backend says every 5 s that it is alive, one of the former release every 15 s. A connection that was cut without a
 * word stays silent, and so does one through a proxy that holds everything back.
 */
const longestSilenceMs = 20_000;

/** What a stream is opened with. */
export interface StreamOptions {
  topics: readonly string[];
  onChange(message: StreamMessage): void;
  /** The topics of which changes arrive at the moment: none while it is broken, all but the refused ones while open. */
  onLive(topics: ReadonlySet<string>): void;
}

/** Opens a stream that stays open until the returned function is called. */
export type OpenStream = (options: StreamOptions) => () => void;

/** Doubles from one second to half a minute. */
export function retryDelayMs(failures: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1));
}

async function assertStream(response: Response): Promise<void> {
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith(EventStreamContentType)) {
    throw new Error(`The stream answered with "${type}".`);
  }
}

/** One `GET /stream?topics=`, opened again whenever it breaks, from where it broke. */
class Stream {
  private connection = new AbortController();
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refused = new Set<string>();
  private lastEventId = '';
  private live = false;
  private stopped = false;

  constructor(
    private readonly deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
    private readonly options: StreamOptions,
  ) {}

  async connect(): Promise<void> {
    const connection = new AbortController();
    this.connection = connection;
    this.listenForSilence();
    try {
      const baseUrl = await this.deps.discoveryApi.getBaseUrl('mesh');
      if (connection.signal.aborted) return;
      const search = new URLSearchParams({
        topics: this.options.topics.join(','),
      });
      await fetchEventSource(`${baseUrl}/stream?${search}`, {
        signal: connection.signal,
        // Tabs that are not shown are seen to elsewhere: this one may serve others.
        openWhenHidden: true,
        ...(this.lastEventId && {
          headers: { 'Last-Event-ID': this.lastEventId },
        }),
        fetch: (input, init) => this.deps.fetchApi.fetch(input, init),
        onopen: response => assertStream(response),
        onmessage: message => {
          if (connection === this.connection) this.read(message);
        },
        // The library would open it again from an id whose message was cut off after it: that is done here instead.
        onerror: error => {
          throw error;
        },
      });
    } catch {
      // Why does not matter: whoever follows asks from time to time until the stream is back.
    }
    // The server ends a stream when the person's token does; opening it again brings a fresh one.
    if (!connection.signal.aborted) this.broke();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.connection.abort();
  }

  private read({ event, data, id }: EventSourceMessage): void {
    this.listenForSilence();
    this.failures = 0;
    if (event === 'refused') {
      const refusal = streamRefusalSchema.safeParse(JSON.parse(data));
      if (refusal.success) this.refused.add(refusal.data.topic);
      return;
    }
    this.setLive();
    if (event === 'changed') {
      const message = streamMessageSchema.safeParse(JSON.parse(data));
      if (message.success) this.options.onChange(message.data);
    }
    if (id) this.lastEventId = id;
  }

  /** Not when the answer begins: a proxy that holds the stream back lets that pass, and nothing after it. */
  private setLive(): void {
    if (this.live || this.stopped) return;
    this.live = true;
    const { topics } = this.options;
    this.options.onLive(
      new Set(topics.filter(topic => !this.refused.has(topic))),
    );
  }

  private broke(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.connection.abort();
    this.failures += 1;
    this.live = false;
    this.refused = new Set();
    this.options.onLive(new Set());
    // A backend that comes back is not met by everybody at once.
    const delay = retryDelayMs(this.failures) * (0.75 + Math.random() / 2);
    this.timer = setTimeout(() => this.connect(), delay);
  }

  private listenForSilence(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => this.broke(), longestSilenceMs);
  }
}

/** Opens streams through the portal's own fetch, which adds the person's token (an `EventSource` cannot). */
export function streamOpener(deps: {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}): OpenStream {
  return options => {
    const stream = new Stream(deps, options);
    stream.connect();
    return () => stream.stop();
  };
}
