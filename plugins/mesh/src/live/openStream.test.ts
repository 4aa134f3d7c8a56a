import { mockApis } from '@backstage/frontend-test-utils';
import { retryDelayMs, streamOpener } from './openStream';

const encoder = new TextEncoder();

/** A stream endpoint whose connections the test holds. */
function endpoint(status = 200) {
  const urls: string[] = [];
  const ids: Array<string | null> = [];
  const connections: Array<{
    send: (text: string) => void;
    end: () => void;
    signal: AbortSignal | null | undefined;
  }> = [];
  const fetchApi = {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      urls.push(String(input));
      ids.push(new Headers(init?.headers).get('Last-Event-ID'));
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
  return { fetchApi, urls, ids, connections };
}

const topics = ['entity:component:default/api', 'clusters'];
const changed = 'event: changed\ndata: {"topic":"clusters","version":"5"}\n\n';

function open(fetchApi: ReturnType<typeof endpoint>['fetchApi']) {
  const onChange = jest.fn();
  const live: string[][] = [];
  const opener = streamOpener({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal' }),
    fetchApi,
  });
  const onLive = (carried: ReadonlySet<string>) => live.push([...carried]);
  const stop = opener({ topics, onChange, onLive });
  return { onChange, live, stop };
}

/** Lets the time pass until the check holds, by a clock that does not depend on how busy the machine is. */
async function eventually(check: () => void): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      check();
      return;
    } catch (error) {
      if (attempt === 500) throw error;
      await jest.advanceTimersByTimeAsync(20);
    }
  }
}

describe('a stream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is live when the first message arrives, and passes on what changed', async () => {
    const { fetchApi, urls, connections } = endpoint();
    const { live, onChange, stop } = open(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    expect(urls).toEqual([
      'http://portal/api/mesh/stream?topics=entity%3Acomponent%3Adefault%2Fapi%2Cclusters',
    ]);
    connections[0].send(changed);
    await eventually(() =>
      expect(onChange).toHaveBeenCalledWith({
        topic: 'clusters',
        version: '5',
      }),
    );
    expect(live).toEqual([topics]);
    stop();
  });

  it('is not live while a proxy holds back all but the beginning of the answer', async () => {
    const { fetchApi, connections } = endpoint();
    const { live, stop } = open(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    await jest.advanceTimersByTimeAsync(50);
    expect(live).toEqual([]);
    stop();
  });

  it('is not live for topics that are refused', async () => {
    const { fetchApi, connections } = endpoint();
    const { live, stop } = open(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    connections[0].send(
      `event: refused\ndata: {"topic":"clusters","why":"You may not."}\n\n`,
    );
    connections[0].send(': alive\n\n');
    await eventually(() => expect(live).toEqual([[topics[0]]]));
    stop();
  });

  it('leaves alone what it does not know', async () => {
    const { fetchApi, connections } = endpoint();
    const { onChange, stop } = open(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    connections[0].send(': heartbeat\n\nevent: other\ndata: {}\n\n');
    connections[0].send('event: changed\ndata: {"what":1}\n\n');
    connections[0].send(changed);
    await eventually(() =>
      expect(onChange.mock.calls).toEqual([
        [{ topic: 'clusters', version: '5' }],
      ]),
    );
    stop();
  });

  it('is opened again when it ends, and is not live meanwhile', async () => {
    const { fetchApi, connections } = endpoint();
    const { live, stop } = open(fetchApi);
    await eventually(() => expect(connections).toHaveLength(1));
    connections[0].send(changed);
    await eventually(() => expect(live).toEqual([topics]));
    connections[0].end();
    await eventually(() => expect(live).toEqual([topics, []]));
    await eventually(() => expect(connections).toHaveLength(2));
    connections[1].send(changed);
    await eventually(() => expect(live).toEqual([topics, [], topics]));
    stop();
  });

  it('is opened again when nothing was heard for longer than the backend is ever silent', async () => {
    const { fetchApi, connections } = endpoint();
    const { live, stop } = open(fetchApi);
    await jest.advanceTimersByTimeAsync(0);
    connections[0].send(changed);
    await jest.advanceTimersByTimeAsync(19_000);
    connections[0].send(': alive\n\n');
    await jest.advanceTimersByTimeAsync(19_000);
    expect(connections).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(connections[0].signal?.aborted).toBe(true);
    expect(connections).toHaveLength(2);
    expect(live).toEqual([topics, []]);
    stop();
  });

  it('goes on from the last message that arrived as a whole', async () => {
    const { fetchApi, ids, connections } = endpoint();
    const { onChange, stop } = open(fetchApi);
    const next = (count: number) =>
      eventually(() => expect(connections).toHaveLength(count));
    await next(1);
    connections[0].send(changed.replace('\n\n', '\nid: a=5\n\n'));
    await eventually(() => expect(onChange).toHaveBeenCalledTimes(1));
    // Cut off after the line of the id: what it announces was not heard.
    connections[0].send('event: changed\ndata: {}\nid: a=6\n');
    connections[0].end();
    await next(2);
    connections[1].end();
    await next(3);
    expect(ids).toEqual([null, 'a=5', 'a=5']);
    stop();
  });

  it('is opened again through a proxy that let nothing pass, and then is live', async () => {
    const { fetchApi, connections } = endpoint();
    const { live, stop } = open(fetchApi);
    await jest.advanceTimersByTimeAsync(22_000);
    expect(live).toEqual([[]]);
    expect(connections).toHaveLength(2);
    expect(connections[0].signal?.aborted).toBe(true);
    connections[1].send(changed);
    await jest.advanceTimersByTimeAsync(0);
    expect(live).toEqual([[], topics]);
    stop();
  });

  it('is not live where the server refuses it', async () => {
    const { fetchApi } = endpoint(429);
    const { live, stop } = open(fetchApi);
    await eventually(() => expect(live).toEqual([[]]));
    stop();
  });

  it('ends its connection when it is stopped', async () => {
    const { fetchApi, connections } = endpoint();
    const { stop } = open(fetchApi);
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
