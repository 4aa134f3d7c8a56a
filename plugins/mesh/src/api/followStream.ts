import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { streamMessageSchema } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { StreamFollower } from '@mesh-plugins/backstage-plugin-mesh-react';
import {
  EventStreamContentType,
  fetchEventSource,
  type EventSourceMessage,
} from '@microsoft/fetch-event-source';

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/** Doubles from one second to half a minute, so that a backend that comes back is not met by everybody at once. */
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

function readMessage(message: EventSourceMessage, follower: StreamFollower) {
  if (message.event !== 'changed') return;
  const parsed = streamMessageSchema.safeParse(JSON.parse(message.data));
  if (parsed.success) follower.onChange(parsed.data);
}

/**
 * Follows `GET /stream?topics=` through the portal's own fetch, which adds the person's token (an `EventSource`
 * cannot). The library closes the stream in a hidden tab and opens it again when the tab is shown.
 */
export function followStream(options: {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  topics: readonly string[];
  follower: StreamFollower;
}): () => void {
  const { discoveryApi, fetchApi, topics, follower } = options;
  const stopped = new AbortController();
  let failures = 0;
  const start = async () => {
    const baseUrl = await discoveryApi.getBaseUrl('mesh');
    if (stopped.signal.aborted) return;
    const search = new URLSearchParams({ topics: topics.join(',') });
    await fetchEventSource(`${baseUrl}/stream?${search}`, {
      signal: stopped.signal,
      fetch: (input, init) => fetchApi.fetch(input, init),
      onopen: async response => {
        await assertStream(response);
        failures = 0;
        if (!stopped.signal.aborted) follower.onLive(true);
      },
      onmessage: message => readMessage(message, follower),
      // The server ends a stream when the person's token does; opening it again brings a fresh one.
      onclose: () => {
        throw new Error('The stream ended.');
      },
      onerror: () => {
        failures += 1;
        if (!stopped.signal.aborted) follower.onLive(false);
        return retryDelayMs(failures);
      },
    });
  };
  // Without an address there is no stream; whoever follows asks from time to time instead.
  start().catch(() => follower.onLive(false));
  return () => stopped.abort();
}
