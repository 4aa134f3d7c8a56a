import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generate } from 'selfsigned';
import { ApiClient } from '../client/ApiClient';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { demo } from '../scenarios/demo';

let cluster: SandboxCluster;
let folder: string;
let istiod: ChildProcess;
let webhook: ApiClient;
let monitoring: ApiClient;

async function startIstiod(): Promise<void> {
  const { cert, private: key } = await generate(
    [{ name: 'commonName', value: 'istiod' }],
    {
      extensions: [
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    },
  );
  writeFileSync(path.join(folder, 'cert.pem'), cert);
  writeFileSync(path.join(folder, 'key.pem'), key);
  const loader = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  const words = [
    ...[
      '--revision',
      '1-30-3',
      '--version',
      '1.30.3',
      '--listen',
      '127.0.0.1',
      '--kube-url',
      cluster.url,
    ],
    ...['--webhook-port', '0', '--monitoring-port', '0'],
    ...[
      '--tls-cert',
      path.join(folder, 'cert.pem'),
      '--tls-key',
      path.join(folder, 'key.pem'),
    ],
  ];
  const process_ = spawn(
    process.execPath,
    ['--require', loader, path.join(__dirname, 'main.ts'), ...words],
    {
      env: { ...process.env, KUBE_TOKEN: cluster.tokens.reader },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  istiod = process_;
  const [line] = await once(
    createInterface({ input: process_.stdout }),
    'line',
  );
  const [, secure, plain] =
    /^ready 1-30-3 (https:\S+) (http:\S+)$/.exec(line) ?? [];
  webhook = new ApiClient({ url: secure, token: '', ca: cert });
  monitoring = new ApiClient({ url: plain, token: '' });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sandbox-istiod-'));
  cluster = createSandboxCluster({ scenario: demo, clock: 'real-time' });
  await cluster.start();
  await startIstiod();
}, 60_000);
afterAll(async () => {
  istiod.kill();
  await cluster.stop();
  rmSync(folder, { recursive: true });
});

function review(labels: Record<string, string> = {}) {
  const object = {
    metadata: { name: 'p', labels },
    spec: { containers: [{ name: 'app', image: 'a:1' }] },
  };
  return {
    kind: 'AdmissionReview',
    apiVersion: 'admission.k8s.io/v1',
    request: { uid: 'the-uid', namespace: 'apps', object },
  };
}

async function connected(): Promise<string[]> {
  const { text } = await monitoring.request('GET', '/debug/syncz');
  return (JSON.parse(text) as { proxy: string }[]).map(({ proxy }) => proxy);
}

describe('the istiod process', () => {
  it('answers an admission review over TLS with a patch', async () => {
    const { status, body } = await webhook.request(
      'POST',
      '/inject?timeout=10s',
      { body: review() },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'AdmissionReview',
      apiVersion: 'admission.k8s.io/v1',
    });
    const response = body.response as Record<string, string>;
    expect(response).toMatchObject({
      uid: 'the-uid',
      allowed: true,
      patchType: 'JSONPatch',
    });
    const patch = JSON.parse(Buffer.from(response.patch, 'base64').toString());
    const annotations = patch.find(
      (operation: { path: string }) =>
        operation.path === '/metadata/annotations',
    );
    expect(annotations.value['istio.io/rev']).toBe('1-30-3');
  });

  it('allows without a patch whom it does not inject', async () => {
    const { body } = await webhook.request('POST', '/inject', {
      body: review({ 'sidecar.istio.io/inject': 'false' }),
    });
    expect(body.response).toEqual({ uid: 'the-uid', allowed: true });
  });

  it.each([
    ['no JSON', '{"kind":', 400],
    ['no review', { kind: 'Pod' }, 400],
  ])('refuses a body that is %s', async (_what, body, status) => {
    expect((await webhook.request('POST', '/inject', { body })).status).toBe(
      status,
    );
  });

  it('obeys its ConfigMap as it is now', async () => {
    const tell = (config: string) =>
      cluster.stage.patch(
        'configmaps',
        'istio-system',
        'istio-sidecar-injector-1-30-3',
        { data: { config } },
      );
    tell('policy: disabled');
    const injects = async () => {
      const { body } = await webhook.request('POST', '/inject', {
        body: review(),
      });
      return Object.hasOwn(body.response as object, 'patch');
    };
    while (await injects())
      await new Promise(resolve => {
        setTimeout(resolve, 50);
      });
    const asking = review({ 'sidecar.istio.io/inject': 'true' });
    const { body } = await webhook.request('POST', '/inject', { body: asking });
    expect(body.response).toHaveProperty('patch');
    tell('policy: enabled');
  }, 60_000);

  it('shows its templates', async () => {
    const { text } = await monitoring.request('GET', '/debug/inject');
    expect(Object.keys(JSON.parse(text))).toContain('sidecar');
  });

  it('refuses a body of another type', async () => {
    expect(
      (
        await webhook.request('POST', '/inject', {
          body: 'x',
          contentType: 'text/plain',
        })
      ).status,
    ).toBe(415);
  });

  it('answers version and readiness', async () => {
    expect((await monitoring.request('GET', '/version')).text).toMatch(
      /^1\.30\.3-[0-9a-f]{40}-Clean$/,
    );
    expect((await monitoring.request('GET', '/ready')).status).toBe(200);
    expect((await webhook.request('GET', '/ready')).status).toBe(200);
    expect((await monitoring.request('GET', '/debug/unknown')).status).toBe(
      404,
    );
  });

  it('lists the proxies of its revision in the cluster that it watches, and follows a restart', async () => {
    const before = await connected();
    expect(before).toHaveLength(6);
    const template = {
      metadata: {
        annotations: { restarted: 'yes', 'mesh.sandbox/ready-after': '100ms' },
      },
    };
    cluster.stage.patch('deployments.apps', 'ledger', 'ledger-api', {
      spec: { template },
    });
    let after = before;
    while (
      after.length !== 6 ||
      after.filter(proxy => before.includes(proxy)).length !== 3
    ) {
      await new Promise(resolve => {
        setTimeout(resolve, 200);
      });
      after = await connected();
    }
    expect(after.filter(proxy => proxy.endsWith('.checkout'))).toEqual(
      before.filter(proxy => proxy.endsWith('.checkout')),
    );
  }, 60_000);
});
