import {
  createSandboxCluster,
  demo,
  readerRules,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import {
  connectSandbox,
  sandboxClients,
} from '../__testUtils__/connectSandbox';
import type { ClusterClient, PortRequest } from '../cluster/ClusterClient';
import { ClusterPreviews, type PreviewSettings } from './ClusterPreviews';

const settings: PreviewSettings = { asksPerSecond: 100, askUrls: false };
const target = { kind: 'revision' as const, name: '1-30-3' };
const lessRights = 'sandbox-less-rights';

/** A root that signed nothing here. */
const otherRoot = `-----BEGIN CERTIFICATE-----
MIIBiDCCAS2gAwIBAgIUbWNCRh9SLGgem4Ilu+QdKrAXMVcwCgYIKoZIzj0EAwIw
GDEWMBQGA1UECgwNY2x1c3Rlci5sb2NhbDAgFw0yNjExMjEwOTMxNDlaGA8yMTI2
MTAyODA5MzE0OVowGDEWMBQGA1UECgwNY2x1c3Rlci5sb2NhbDBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABP0NEOP2WAvC1OOKmVVVGDg9Np0ELVBKBHr0nQbwRpMU
E02vv+I4Oo5VGE19ZrKpRBGj5P3J/gUVmr73vtgL2/qjUzBRMB0GA1UdDgQWBBSh
4qMgKl8VTnJnAC2WzajVy6fiKDAfBgNVHSMEGDAWgBSh4qMgKl8VTnJnAC2WzajV
y6fiKDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCqDf4KYL2L
fuB/n/3bvuQVnYX7Sm6s0iHcYY5exB407wIhAL89VfqicSk0lgXLFR9GHnjaY79F
QoESL2O9Wu8SNz3B
-----END CERTIFICATE-----
`;

describe('ClusterPreviews', () => {
  let sandbox: SandboxCluster;
  let asked: PortRequest[];

  beforeAll(async () => {
    sandbox = createSandboxCluster({
      scenario: demo,
      users: [
        {
          token: lessRights,
          user: 'less',
          rules: readerRules.filter(
            ({ resources }) => !resources.includes('pods/portforward'),
          ),
        },
      ],
    });
    await sandbox.start();
  });

  beforeEach(() => {
    asked = [];
  });

  afterAll(() => sandbox.stop());

  /** Notes what is asked of istiods. */
  function previews(token = sandbox.tokens.reader, more = {}): ClusterPreviews {
    const client = connectSandbox(sandbox, token);
    const noting: ClusterClient = Object.assign(Object.create(client), {
      forward: (...[pod, request]: Parameters<ClusterClient['forward']>) => {
        asked.push(request);
        return client.forward(pod, request);
      },
    });
    return new ClusterPreviews(
      { reader: async () => noting },
      { ...settings, ...more },
    );
  }

  it('compares what both injectors make of the same pod', async () => {
    const { workloads, unread, pods } = await previews().preview({
      ...{ cluster: 'sandbox', namespace: 'payments', target },
    });
    expect(unread).toEqual([]);
    expect(pods).toEqual([]);
    expect(
      workloads.map(({ ref, from, to, comparison }) => [
        ref.name,
        from.kind === 'revision' && from.revision,
        to.kind === 'revision' && to.revision,
        comparison.state === 'compared' && comparison.summary.text,
      ]),
    ).toEqual([
      [
        'payments-api',
        '1-29-6',
        '1-30-3',
        'Proxy 1.29.6 → 1.30.3; nothing else.',
      ],
      [
        'payments-worker',
        '1-29-6',
        '1-30-3',
        'Proxy 1.29.6 → 1.30.3; nothing else.',
      ],
    ]);
  });

  it('finds no difference between running pods and what they would get now', async () => {
    const { pods } = await previews().preview({
      ...{ cluster: 'sandbox', namespace: 'payments' },
    });
    expect(pods).toHaveLength(6);
    expect(
      pods
        .map(({ comparison }) => comparison)
        .filter(each => each.state !== 'compared' || each.changes.length > 0),
    ).toEqual([]);
  });

  it('asks the same question once, at once and later', async () => {
    const subject = previews();
    const ask = () =>
      subject.preview({
        ...{ cluster: 'sandbox', namespace: 'payments', target },
      });
    await Promise.all([ask(), ask()]);
    await ask();
    // Two workloads, two injectors.
    expect(asked).toHaveLength(4);
  });

  it('asks the target once for all templates that are one question, and says what it answered', async () => {
    const words = await previews().words('sandbox', 'payments', target);
    expect(words).toMatchObject({
      state: 'known',
      value: [
        { says: 'sidecar', why: '' },
        { says: 'sidecar', why: '' },
      ],
    });
    expect(asked).toHaveLength(1);
  });

  it('says why it did not ask', async () => {
    const words = await previews(lessRights).words(
      ...(['sandbox', 'payments', target] as const),
    );
    expect(words).toMatchObject({
      state: 'known',
      value: [
        { says: 'not-asked', why: expect.stringMatching(/is forbidden/) },
        { says: 'not-asked' },
      ],
    });
  });

  it('asks again when the injector was told something else', async () => {
    const subject = previews();
    const ask = () => subject.present('sandbox', 'payments');
    await ask();
    const before = asked.length;
    sandbox.stage.patch('configmaps', 'istio-system', 'istio-1-29-6', {
      data: { meshNetworks: 'networks: {changed: {}}' },
    });
    await ask();
    expect(asked.length).toBe(before * 2);
  });

  it('asks over TLS for the name that the webhook calls, at the port behind it', async () => {
    await previews().present('sandbox', 'payments');
    expect(asked[0]).toMatchObject({
      method: 'POST',
      port: 15017,
      path: '/inject?timeout=10s',
      tls: { host: 'istiod-1-29-6.istio-system.svc' },
    });
  });

  it('writes nothing', async () => {
    const version = () =>
      sandbox.store
        .list('pods')
        .map(({ metadata }) => metadata.resourceVersion);
    const before = version();
    await previews().preview({
      ...{ cluster: 'sandbox', namespace: 'payments', target },
    });
    expect(version()).toEqual(before);
    expect(sandbox.control.audit()).toEqual([]);
  });

  it('names the right that is missing', async () => {
    const { workloads } = await previews(lessRights).preview({
      ...{ cluster: 'sandbox', namespace: 'payments', target },
    });
    expect(workloads[0].comparison).toMatchObject({
      state: 'not-asked',
      why: {
        code: 'preview.forwarding-forbidden',
        text: expect.stringContaining(
          'pods/portforward in namespace istio-system',
        ),
      },
    });
  });

  it('leaves for later what nobody would wait for', async () => {
    jest.spyOn(performance, 'now').mockReturnValue(0);
    const subject = previews(undefined, { asksPerSecond: 1, patienceMs: 0 });
    const { workloads } = await subject.present('sandbox', 'payments');
    expect(
      workloads.map(({ answer }) =>
        answer.state === 'not-asked' ? answer.why.code : answer.state,
      ),
    ).toEqual(['injected', 'preview.too-many']);
    jest.restoreAllMocks();
  });
});

describe('ClusterPreviews without a way to the injector', () => {
  let sandbox: SandboxCluster;
  const webhook = 'istio-sidecar-injector-1-30-3';
  const service = 'istiod-1-30-3';

  beforeEach(async () => {
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    await sandbox.start();
    sandbox.stage.create(
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'shop', labels: { 'istio.io/rev': '1-30-3' } },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'cart', namespace: 'shop' },
        spec: {
          replicas: 1,
          selector: { matchLabels: { app: 'cart' } },
          template: {
            metadata: { labels: { app: 'cart' } },
            spec: { containers: [{ name: 'app', image: 'cart:1' }] },
          },
        },
      },
    );
    sandbox.stage.settle();
  });

  afterEach(() => sandbox.stop());

  async function answer(more: Partial<PreviewSettings> = {}) {
    const subject = new ClusterPreviews(sandboxClients(sandbox), {
      ...settings,
      ...more,
    });
    const { workloads } = await subject.present('sandbox', 'shop');
    return workloads[0].answer;
  }

  function callBy(clientConfig: Record<string, unknown>): void {
    const found = sandbox.store
      .list('mutatingwebhookconfigurations.admissionregistration.k8s.io')
      .find(({ metadata }) => metadata.name === webhook);
    sandbox.stage.patch(
      'mutatingwebhookconfigurations.admissionregistration.k8s.io',
      undefined,
      webhook,
      {
        webhooks: (found?.webhooks ?? []).map(each =>
          JSON.parse(JSON.stringify({ ...each, clientConfig })),
        ),
      },
    );
  }

  const called = {
    ...{ name: service, namespace: 'istio-system', path: '/inject', port: 443 },
  };

  it('says that the certificate is not one of the bundle', async () => {
    const strange = Buffer.from(otherRoot).toString('base64');
    callBy({ service: called, caBundle: strange });
    expect(await answer()).toMatchObject({
      state: 'not-asked',
      why: {
        code: 'preview.not-trusted',
        params: { host: 'istiod-1-30-3.istio-system.svc' },
      },
    });
  });

  it('says that there is no bundle yet', async () => {
    callBy({ service: called });
    expect(await answer()).toMatchObject({
      why: { code: 'preview.no-bundle', params: { webhook } },
    });
  });

  it('says that no istiod is ready', async () => {
    sandbox.stage.patch('deployments.apps', 'istio-system', service, {
      spec: { replicas: 0 },
    });
    sandbox.stage.settle();
    expect(await answer()).toMatchObject({
      why: { code: 'preview.no-ready-istiod', params: { service } },
    });
  });

  it('sends no pod out of the cluster unless it may', async () => {
    callBy({ url: 'https://127.0.0.1:1/inject' });
    expect(await answer()).toMatchObject({
      why: {
        code: 'preview.url-not-allowed',
        params: { url: '127.0.0.1:1' },
      },
    });
    expect(await answer({ askUrls: true })).toMatchObject({
      why: { code: 'preview.unanswered', params: { host: '127.0.0.1:1' } },
    });
  });

  it('tells what else the values of a revision change', async () => {
    const resources = { requests: { cpu: '100m', memory: '192Mi' } };
    sandbox.stage.patch(
      'configmaps',
      'istio-system',
      'istio-sidecar-injector-1-29-6',
      {
        data: { values: JSON.stringify({ global: { proxy: { resources } } }) },
      },
    );
    const subject = new ClusterPreviews(sandboxClients(sandbox), settings);
    const { workloads } = await subject.preview({
      ...{ cluster: 'sandbox', namespace: 'shop' },
      target: { kind: 'revision', name: '1-29-6' },
    });
    const { comparison } = workloads[0];
    expect(
      comparison.state === 'compared' &&
        comparison.changes
          .filter(({ container }) => container === 'istio-proxy')
          .map(({ message }) => message.text),
    ).toEqual([
      'istio-proxy 1.30.3 → 1.29.6',
      'env CA_ADDR of istio-proxy: istiod-1-30-3.istio-system.svc:15012 → istiod-1-29-6.istio-system.svc:15012',
      'env PROXY_CONFIG.discoveryAddress of istio-proxy: istiod-1-30-3.istio-system.svc:15012 → istiod-1-29-6.istio-system.svc:15012',
      'resources.limits.cpu is removed from istio-proxy. It was 2',
      'resources.limits.memory is removed from istio-proxy. It was 1Gi',
      'resources.requests.memory of istio-proxy: 128Mi → 192Mi',
    ]);
  });

  it('passes on the words of an injector that refuses', async () => {
    sandbox.stage.patch('deployments.apps', 'shop', 'cart', {
      spec: {
        template: {
          metadata: {
            annotations: { 'sidecar.istio.io/interceptionMode': 'WRONG' },
          },
        },
      },
    });
    expect(await answer()).toMatchObject({
      state: 'refused',
      revision: '1-30-3',
      why: expect.stringContaining('interceptionMode'),
    });
  });
});
