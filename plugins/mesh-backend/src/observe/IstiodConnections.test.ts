import {
  known,
  type PodFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type ClusterClient,
  ClusterRequestError,
} from '../cluster/ClusterClient';
import type { IstiodPod } from './countControlPlanes';
import { IstiodConnections } from './IstiodConnections';

type Answer = { status: number; body: string } | Error;

function istiod(
  name: string,
  revision: string,
  changes: Partial<PodFact> = {},
): IstiodPod {
  return {
    istiodImage: null,
    fact: {
      ...{ name, uid: `${name}-uid`, namespace: 'istio-system' },
      ...{ node: 'node-1', phase: 'Running', ready: true, terminating: false },
      createdAt: '2026-01-01T00:00:00Z',
      startedAt: '2026-01-01T00:00:00Z',
      hostNetwork: false,
      labels: { app: 'istiod', 'istio.io/rev': revision },
      annotations: {},
      controller: null,
      running: { kind: 'none' },
      restarts: { count: 0, last: null },
      trouble: null,
      ...changes,
    },
  };
}

/** istiods whose answers a test says; counts what each was asked. */
class FakeIstiods {
  readonly asked: string[] = [];
  answers: Record<string, Answer> = {};

  readonly client: Pick<ClusterClient, 'portForwardGet'> = {
    portForwardGet: async ({ name }) => {
      this.asked.push(name);
      const answer = this.answers[name] ?? { status: 200, body: '[]' };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };

  get cluster() {
    const refuse = async (): Promise<never> => {
      throw new Error('only istiods are asked');
    };
    const client: ClusterClient = {
      ...{
        get: refuse,
        post: refuse,
        getText: refuse,
        deleteObject: refuse,
        mergePatch: refuse,
        watch: refuse,
      },
      ...{ forward: refuse },
      ...this.client,
    };
    return { name: 'prod-eu', client };
  }
}

const listing = (...proxies: string[]): Answer => ({
  status: 200,
  body: JSON.stringify(
    proxies.map(proxy => ({ proxy, cluster_id: 'Kubernetes' })),
  ),
});
const two = known(
  [istiod('a', '1-30-3'), istiod('b', '1-30-3'), istiod('old', '1-29-6')],
  '2026-01-01T00:00:00Z',
);

describe('IstiodConnections', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks every ready istiod of the revision, and gives those of the namespace', async () => {
    const fake = new FakeIstiods();
    fake.answers = {
      a: listing('api-1.payments', 'odd.name.payments', 'web-1.shop'),
      b: listing('api-2.payments'),
    };
    const asked = await new IstiodConnections().ofRevision(
      ...([fake.cluster, 'payments', '1-30-3', two] as const),
    );
    expect(asked).toMatchObject({
      state: 'known',
      value: {
        connections: [
          { proxy: 'api-1.payments', istiod: 'a', revision: '1-30-3' },
          { proxy: 'odd.name.payments', istiod: 'a' },
          { proxy: 'api-2.payments', istiod: 'b' },
        ],
        answered: [{ istiod: 'a' }, { istiod: 'b' }],
        unasked: [],
      },
    });
    expect(fake.asked).toEqual(['a', 'b']);
  });

  it('asks an istiod once in a moment for all who wait, and never when nobody does', async () => {
    const fake = new FakeIstiods();
    const connections = new IstiodConnections();
    const look = (namespace: string) =>
      connections.ofRevision(fake.cluster, namespace, '1-30-3', two);
    await Promise.all([look('payments'), look('shop'), look('ledger')]);
    await jest.advanceTimersByTimeAsync(90);
    await look('payments');
    expect(fake.asked).toEqual(['a', 'b']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(fake.asked).toEqual(['a', 'b']);
    await look('payments');
    expect(fake.asked).toEqual(['a', 'b', 'a', 'b']);
  });

  it('asks anew for who waits for another answer', async () => {
    const fake = new FakeIstiods();
    const one = known([istiod('a', '1-30-3')], '2026-01-01T00:00:00Z');
    const connections = new IstiodConnections();
    const wait = () =>
      connections.ofRevision(fake.cluster, 'payments', '1-30-3', one);
    await wait();
    await jest.advanceTimersByTimeAsync(300);
    fake.answers = { a: listing('api-1.payments') };
    expect(await wait()).toMatchObject({
      value: { connections: [{ proxy: 'api-1.payments' }] },
    });
    expect(fake.asked).toEqual(['a', 'a']);
  });

  it('asks a slow istiod less often, however many wait', async () => {
    const fake = new FakeIstiods();
    const slow: ClusterClient = {
      ...fake.cluster.client,
      portForwardGet: async ({ name }) => {
        fake.asked.push(name);
        await new Promise(resolve => setTimeout(resolve, 300));
        return { status: 200, body: '[]' };
      },
    };
    const one = known([istiod('a', '1-30-3')], '2026-01-01T00:00:00Z');
    const connections = new IstiodConnections();
    const wait = async (ms: number) => {
      const asked = connections.ofRevision(
        ...([
          { name: 'prod-eu', client: slow },
          'payments',
          '1-30-3',
          one,
        ] as const),
      );
      await jest.advanceTimersByTimeAsync(ms);
      await asked;
    };
    await wait(300);
    await wait(700);
    expect(fake.asked).toEqual(['a']);
    await wait(300);
    await wait(900);
    expect(fake.asked).toEqual(['a', 'a']);
  });

  it('shares an open question however long it takes', async () => {
    const fake = new FakeIstiods();
    let end = () => {};
    const { cluster } = fake;
    const slow: ClusterClient = {
      ...cluster.client,
      portForwardGet: ({ name }) => {
        fake.asked.push(name);
        return new Promise(resolve => {
          end = () => resolve({ status: 200, body: '[]' });
        });
      },
    };
    const one = known([istiod('a', '1-30-3')], '2026-01-01T00:00:00Z');
    const connections = new IstiodConnections();
    const look = () =>
      connections.ofRevision(
        ...([
          { name: 'prod-eu', client: slow },
          'payments',
          '1-30-3',
          one,
        ] as const),
      );
    const first = look();
    await jest.advanceTimersByTimeAsync(8_000);
    const second = look();
    end();
    await Promise.all([first, second]);
    expect(fake.asked).toEqual(['a']);
  });

  const forbidden = new ClusterRequestError(
    'Add the rule: verbs get and create on pods/portforward in namespace istio-system.',
    403,
    'Forbidden',
  );
  it.each([
    ['forbidden', forbidden, /pods\/portforward/],
    ['unreachable', new ClusterRequestError('no answer', 0, ''), /no answer/],
    ['unreachable', { status: 500, body: '' }, /status 500/],
    ['unreachable', { status: 200, body: '<html>' }, /JSON/],
    ['debug-off', { status: 404, body: '' }, /ENABLE_DEBUG_ON_HTTP/],
    ['refused', { status: 401, body: '' }, /status 401/],
    ['refused', { status: 403, body: '' }, /status 403/],
  ] as const)(
    'says that an istiod was not asked: %s',
    async (reason, answer, words) => {
      const fake = new FakeIstiods();
      fake.answers = { a: answer, b: answer };
      const connections = new IstiodConnections();
      const none = await connections.ofRevision(
        ...([fake.cluster, 'payments', '1-30-3', two] as const),
      );
      const why = expect.stringMatching(words);
      expect(none).toMatchObject({
        state: 'known',
        value: {
          answered: [],
          unasked: [
            { istiod: 'a', reason, why },
            { istiod: 'b', reason, why },
          ],
        },
      });
      fake.answers = { a: answer };
      const partly = await new IstiodConnections().ofRevision(
        ...([fake.cluster, 'payments', '1-30-3', two] as const),
      );
      expect(partly).toMatchObject({
        state: 'known',
        value: {
          answered: [{ istiod: 'b' }],
          unasked: [{ istiod: 'a', reason }],
        },
      });
    },
  );

  it.each([
    ['no-istiod', '1-28-0', /managed, runs elsewhere, or is gone/],
    ['not-ready', '1-27-0', /is ready/],
  ])(
    'says that there is nobody to ask: %s',
    async (reason, revision, words) => {
      const fake = new FakeIstiods();
      const pods = known(
        [istiod('late', '1-27-0', { ready: false })],
        '2026-01-01T00:00:00Z',
      );
      const asked = await new IstiodConnections().ofRevision(
        ...([fake.cluster, 'payments', revision, pods] as const),
      );
      const why = expect.stringMatching(words);
      expect(asked).toMatchObject({
        state: 'known',
        value: { answered: [], unasked: [{ istiod: null, reason, why }] },
      });
    },
  );
});
