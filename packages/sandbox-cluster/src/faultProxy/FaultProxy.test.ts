import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { twoRevisions } from '../scenarios/twoRevisions';
import { namespace } from '../scenarios/parts/workload';
import type { FaultRule } from './Fault';
import { FaultProxy } from './FaultProxy';

const path = '/api/v1/namespaces/shop';

describe('FaultProxy', () => {
  let sandbox: SandboxCluster;
  let proxy: FaultProxy;

  beforeEach(async () => {
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    sandbox.stage.create(namespace('shop', {}));
    await sandbox.start();
    proxy = new FaultProxy({ target: { url: sandbox.url }, seed: 7 });
    await proxy.start();
  });
  afterEach(async () => {
    await proxy.stop();
    await sandbox.stop();
  });

  const ask = (asked: string, method = 'GET', body?: object) =>
    fetch(`${proxy.url}${asked}`, {
      method,
      headers: {
        authorization: `Bearer ${sandbox.tokens.admin}`,
        'content-type': 'application/merge-patch+json',
      },
      body: body && JSON.stringify(body),
    });
  const label = (value: string) =>
    ask(path, 'PATCH', { metadata: { labels: { value } } });
  const labelSeen = () =>
    sandbox.store.get('namespaces', undefined, 'shop')?.metadata.labels?.value;
  const patches = (rule: Omit<FaultRule, 'when'>) =>
    proxy.place({ when: /^patch .*namespaces\/shop/, ...rule });

  it('passes on what no rule meets, both ways', async () => {
    expect((await label('a')).status).toBe(200);
    const answer = await ask(path);
    expect((await answer.json()).metadata.labels.value).toBe('a');
    expect(proxy.seen.map(({ line, fault }) => [line, fault])).toEqual([
      [`patch ${path}`, null],
      [`get ${path}`, null],
    ]);
  });

  it('answers instead of the API server, as often as it is told', async () => {
    patches({
      fault: { kind: 'answer', status: 429, retryAfterSeconds: 3 },
      times: 1,
    });
    const refused = await label('a');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      429,
      '3',
    ]);
    expect((await refused.json()).reason).toBe('TooManyRequests');
    expect(labelSeen()).toBeUndefined();
    expect((await label('b')).status).toBe(200);
  });

  it('resets the connection, or fails, after the write was applied', async () => {
    patches({ fault: { kind: 'reset-after' }, times: 1 });
    await expect(label('a')).rejects.toThrow();
    expect(labelSeen()).toBe('a');
    patches({ fault: { kind: 'answer-after', status: 500 } });
    expect((await label('b')).status).toBe(500);
    expect(labelSeen()).toBe('b');
  });

  it.each(['in-head', 'after-head', 'in-body'] as const)(
    'breaks an answer off %s, after the write was applied',
    async at => {
      patches({ fault: { kind: 'cut-answer', at, how: 'reset' } });
      await expect(label(at).then(answer => answer.text())).rejects.toThrow();
      expect(labelSeen()).toBe(at);
    },
  );

  it('leaves an answer open in silence', async () => {
    patches({ fault: { kind: 'cut-answer', at: 'in-body', how: 'stall' } });
    const { body } = await label('a');
    const reader = body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const next = reader?.read().then(() => 'more');
    const silence = new Promise(resolve => {
      setImmediate(() => resolve('silence'));
    });
    expect(await Promise.race([next, silence])).toBe('silence');
    await reader?.cancel();
  });

  it('drops before anything is sent', async () => {
    patches({ fault: { kind: 'drop' } });
    await expect(label('a')).rejects.toThrow();
    expect(labelSeen()).toBeUndefined();
  });

  it('keeps a write back beyond the life of its sender, until it is released', async () => {
    const holding = patches({ fault: { kind: 'hold' } });
    const gone = new AbortController();
    const sent = fetch(`${proxy.url}${path}`, {
      method: 'PATCH',
      signal: gone.signal,
      headers: {
        authorization: `Bearer ${sandbox.tokens.admin}`,
        'content-type': 'application/merge-patch+json',
      },
      body: JSON.stringify({ metadata: { labels: { value: 'late' } } }),
    });
    while (holding.held.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    gone.abort();
    await expect(sent).rejects.toThrow();
    expect(labelSeen()).toBeUndefined();
    expect(await holding.held[0].release()).toBe(200);
    expect(labelSeen()).toBe('late');
  });

  it('answers as of an earlier moment', async () => {
    await label('a');
    await ask(path);
    const before = proxy.mark();
    await label('b');
    await ask(path);
    const stale = proxy.place({
      when: /^get /,
      fault: { kind: 'stale', asOf: before },
    });
    const seen = async () =>
      (await (await ask(path)).json()).metadata.labels.value;
    expect(await seen()).toBe('a');
    stale.lift();
    expect(await seen()).toBe('b');
  });

  it('accepts a token no more, and another one', async () => {
    proxy.place({
      when: /./,
      fault: { kind: 'expired-token', token: sandbox.tokens.admin },
    });
    expect((await ask(path)).status).toBe(401);
    const other = await fetch(`${proxy.url}${path}`, {
      headers: { authorization: `Bearer ${sandbox.tokens.reader}` },
    });
    expect(other.status).toBe(200);
  });

  it('meets by chance, the same with the same seed', async () => {
    patches({ fault: { kind: 'answer', status: 503 }, chance: 0.5 });
    const seen: number[] = [];
    for (let at = 0; at < 12; at++) seen.push((await label('a')).status);
    expect(new Set(seen)).toEqual(new Set([200, 503]));
    const again = new FaultProxy({ target: { url: sandbox.url }, seed: 7 });
    await again.start();
    again.place({
      when: /^patch/,
      fault: { kind: 'answer', status: 503 },
      chance: 0.5,
    });
    proxy.clear();
    const first = proxy;
    proxy = again;
    const repeated: number[] = [];
    for (let at = 0; at < 12; at++) repeated.push((await label('a')).status);
    expect(repeated).toEqual(seen);
    await first.stop();
  });

  it.each([
    ['ends', { kind: 'end-watch', afterMs: 20 }, []],
    ['expires', { kind: 'expire-watch', afterMs: 20 }, ['ERROR 410']],
  ] as const)('%s a watch', async (_, fault, told) => {
    proxy.place({ when: /^watch /, fault });
    const { resourceVersion } = (await (await ask('/api/v1/namespaces')).json())
      .metadata;
    const watch = await ask(
      `/api/v1/namespaces?watch=1&resourceVersion=${resourceVersion}`,
    );
    const lines = (await watch.text()).split('\n').filter(Boolean);
    expect(
      lines.map(line => {
        const { type, object } = JSON.parse(line);
        return `${type} ${object.code}`;
      }),
    ).toEqual(told);
  });

  it('lets a watch fall silent without ending it', async () => {
    // Requests go their way in real time; when the watch falls silent is the test's to say.
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
    });
    try {
      proxy.place({
        when: /^watch /,
        fault: { kind: 'stall-watch', afterMs: 1_000 },
        times: 1,
      });
      const open = async () => {
        const watch = await ask('/api/v1/namespaces?watch=1');
        const heard: string[] = [];
        const ended = (async () => {
          const decoder = new TextDecoder();
          for await (const chunk of watch.body ?? [])
            heard.push(decoder.decode(chunk));
        })();
        return { heard, ended };
      };
      const hears = async (watch: { heard: string[] }, what: string) => {
        while (!watch.heard.join('').includes(what))
          await new Promise(resolve => setImmediate(resolve));
      };
      const stalled = await open();
      await hears(stalled, '"shop"');
      const other = await open();
      await label('before');
      await Promise.all([hears(stalled, 'before'), hears(other, 'before')]);
      jest.advanceTimersByTime(1_000);
      await label('after');
      await hears(other, 'after');
      await proxy.stop();
      await Promise.allSettled([stalled.ended, other.ended]);
      expect(stalled.heard.join('')).not.toContain('after');
    } finally {
      jest.useRealTimers();
    }
  });
});
