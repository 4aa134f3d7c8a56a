import {
  type AnswerCut,
  createSandboxCluster,
  FaultProxy,
  namespace,
  type PlacedFault,
  type SandboxCluster,
  type TunnelCut,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import type { ClusterClient, ForwardedPod } from './ClusterClient';

const tunnelCuts: readonly TunnelCut[] = [
  ...(['opening', 'opened', 'request'] as const),
  ...[1, 30, 60, 100].map(answerBytes => ({ answerBytes })),
];
/** Of TLS: its first byte, in the middle of the certificates, and in what follows them. */
const encryptedCuts: readonly TunnelCut[] = [
  ...(['opening', 'opened', 'request'] as const),
  ...[1, 50, 700, 1_000, 1_200].map(answerBytes => ({ answerBytes })),
];
const answerCuts: readonly AnswerCut[] = ['in-head', 'after-head', 'in-body'];

const others = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval'] as const),
  'clearInterval' as const,
];

const told = (at: TunnelCut | AnswerCut) =>
  typeof at === 'object' ? `after ${at.answerBytes} bytes` : at;

describe('a request', () => {
  let sandbox: SandboxCluster;
  let proxy: FaultProxy;
  let istiod: ForwardedPod;
  let certificates: string;
  let clients: Record<'reader' | 'writer', ClusterClient>;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    sandbox.stage.create(namespace('shop', {}));
    proxy = new FaultProxy({ target: { url: await sandbox.start() } });
    const url = await proxy.start();
    const [pod] = sandbox.store
      .list('pods', 'istio-system')
      .filter(({ metadata }) => metadata.labels?.app === 'istiod');
    istiod = { namespace: 'istio-system', name: pod.metadata.name };
    const connect = (token: string) => connectSandbox({ url }, token);
    const { reader, writer } = sandbox.tokens;
    clients = { reader: connect(reader), writer: connect(writer) };
    const webhooks = await clients.reader.get(
      '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations',
    );
    const [, bundle] =
      /"caBundle":"([^"]+)"/.exec(JSON.stringify(webhooks)) ?? [];
    certificates = Buffer.from(bundle, 'base64').toString();
  });
  // Only the limits: whatever ends without one of them ends by itself.
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: [...others] });
  });
  afterEach(() => {
    jest.useRealTimers();
    proxy.clear();
  });
  afterAll(async () => {
    await proxy.stop();
    await sandbox.stop();
  });

  const syncz = () =>
    clients.reader.portForwardGet(istiod, 15014, '/debug/syncz');
  const inject = () =>
    clients.reader.forward(istiod, {
      ...{ method: 'POST', port: 15017, path: '/inject', body: '{}' },
      tls: {
        host: 'istiod-1-30-3.istio-system.svc',
        certificates,
      },
    });

  /** What it is refused with. Where nothing comes any more its limit is reached, once the fault has met it. */
  async function refusalOf(
    work: Promise<unknown>,
    { met }: PlacedFault,
    how: 'close' | 'reset' | 'stall',
  ): Promise<unknown> {
    const refusal: Promise<unknown> = work.then(
      () => new Error('It was answered.'),
      reason => reason,
    );
    while (met.length === 0) await moment();
    if (how === 'stall') jest.advanceTimersByTime(10_000);
    return await refusal;
  }

  it('over a tunnel that holds is answered', async () => {
    expect((await syncz()).status).toBe(200);
    // istiod answers a review that is none with a sentence.
    expect((await inject()).status).toBe(400);
  });

  describe.each([
    ['to istiod', syncz, tunnelCuts],
    ['to the injector, by TLS,', inject, encryptedCuts],
  ])('%s over a tunnel', (_, ask, cuts) => {
    it.each(
      cuts.flatMap(at =>
        (['close', 'reset', 'stall'] as const).map(
          how => [how, told(at), at] as const,
        ),
      ),
    )('that meets %s, %s, ends', async (how, _told, at) => {
      const cut = proxy.place({
        when: /portforward/,
        fault: { kind: 'cut-tunnel', at, how },
      });
      expect(await refusalOf(ask(), cut, how)).toMatchObject({
        ...{ name: 'ClusterRequestError', code: 0 },
        message: expect.stringMatching(
          how === 'stall'
            ? /did not (answer|open).* within 10 s/
            : /did not answer/,
        ),
      });
    });
  });

  const path = '/api/v1/namespaces/shop';
  const requests = {
    read: () => clients.reader.get(path),
    'read of text': () => clients.reader.getText(path),
    write: () => clients.writer.mergePatch(path, { metadata: {} }),
  };

  it.each(
    answerCuts.flatMap(at =>
      (['reset', 'stall'] as const).flatMap(how =>
        (['read', 'read of text', 'write'] as const).map(
          what => [what, how, at] as const,
        ),
      ),
    ),
  )('(%s) whose answer meets %s %s ends', async (what, how, at) => {
    const cut = proxy.place({
      when: /namespaces\/shop/,
      fault: { kind: 'cut-answer', at, how },
    });
    expect(await refusalOf(requests[what](), cut, how)).toMatchObject({
      ...{ name: 'ClusterRequestError', code: 0 },
      message: expect.stringMatching(
        how === 'stall' ? /no answer within 10 s/ : /did not answer/,
      ),
    });
  });
});

function moment(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
