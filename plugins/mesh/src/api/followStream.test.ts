import { mockApis } from '@backstage/frontend-test-utils';
import { followStream, retryDelayMs } from './followStream';

const encoder = new TextEncoder();

/** A stream endpoint whose connections the test holds. */
function endpoint(status = 200) {
  const urls: string[] = [];
  const connections: Array<{
    send: (text: string) => void;
    end: () => void;
    signal: AbortSignal | null | undefined;
  }> = [];
  const fetchApi = {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      urls.push(String(input));
      if (status !== 200) return new Response('{}', { status });
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          connections.push({
            send: text => controller.enqueue(encoder.encode(text)),
            end: () => controller.close(),
            signal: init?.signal,
          });
        },
      });
      return new Response(body, {
        headers: { 'Content-Type': 'text/event-stream' },
      });
    },
  };
  return { fetchApi, urls, connections };
}

function follow(fetchApi: ReturnType<typeof endpoint>['fetchApi']) {
  const follower = { onChange: jest.fn(), onLive: jest.fn() };
  const stop = followStream({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal' }),
    fetchApi,
    topics: ['entity:component:default/api', 'clusters'],
    follower,
  });
  return { follower, stop };
}

async function eventually(check: () => void): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      check();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    }
  }
}

describe('followStream', () => {
  it('says that it is live, and passes on what changed', async () => {
    const { fetchApi, urls, connections } = endpoint();
    const { follower, stop } = follow(fetchApi);
    await eventually(() => expect(follower.onLive).toHaveBeenCalledWith(true));
    expect(urls).toEqual([
      'http://portal/api/mesh/stream?topics=entity%3Acomponent%3Adefault%2Fapi%2Cclusters',
    ]);
    connections[0].send(
      'event: changed\ndata: {"topic":"clusters","version":"5"}\n\n',
    );
    await eventually(() =>
      expect(follower.onChange).toHaveBeenCalledWith({
        topic: 'clusters',
        version: '5',
      }),
    );
    stop();
  });

  it('leaves alone what it does not know', async () => {
    const { fetchApi, connections } = endpoint();
    const { follower, stop } = follow(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    connections[0].send(': heartbeat\n\nevent: other\ndata: {}\n\n');
    connections[0].send('event: changed\ndata: {"what":1}\n\n');
    connections[0].send(
      'event: changed\ndata: {"topic":"clusters","version":"6"}\n\n',
    );
    await eventually(() =>
      expect(follower.onChange.mock.calls).toEqual([
        [{ topic: 'clusters', version: '6' }],
      ]),
    );
    stop();
  });

  it('opens the stream again when it ends, and says that it is not live meanwhile', async () => {
    const { fetchApi, connections } = endpoint();
    const { follower, stop } = follow(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    connections[0].end();
    await eventually(() =>
      expect(follower.onLive).toHaveBeenLastCalledWith(false),
    );
    await eventually(() => expect(connections).toHaveLength(2));
    await eventually(() =>
      expect(follower.onLive).toHaveBeenLastCalledWith(true),
    );
    stop();
  });

  it('says that it is not live where the server refuses', async () => {
    const { fetchApi } = endpoint(503);
    const { follower, stop } = follow(fetchApi);
    await eventually(() => expect(follower.onLive).toHaveBeenCalledWith(false));
    expect(follower.onLive).not.toHaveBeenCalledWith(true);
    stop();
  });

  it('ends the connection when nobody follows any more', async () => {
    const { fetchApi, connections } = endpoint();
    const { stop } = follow(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    stop();
    expect(connections[0].signal?.aborted).toBe(true);
  });

  it('waits longer after each failure, and never longer than half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(retryDelayMs)).toEqual([
      1000, 2000, 4000, 8000, 16000, 30000, 30000,
    ]);
  });
});
