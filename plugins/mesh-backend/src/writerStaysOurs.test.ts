import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import {
  type RunningPortal,
  startPortal,
} from './__testUtils__/portal/startPortal';
import { waitUntil } from './__testUtils__/waitUntil';

const tokens = {
  reader: 'reader-7f3a9c',
  writer: 'writer-5d81e2',
  admin: 'admin-0b44f6',
};

const clusterConfig = (url: string) => ({
  kubernetes: {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: [
          {
            name: 'prod-eu',
            url,
            authProvider: 'serviceAccount',
            serviceAccountToken: tokens.reader,
            skipTLSVerify: true,
            skipMetricsLookup: true,
          },
        ],
      },
    ],
  },
  mesh: {
    ownership: { namespaceLabel: 'mesh.example/owner' },
    clusters: { 'prod-eu': { writer: { token: tokens.writer } } },
  },
});

describe('in a portal with the real kubernetes plugin', () => {
  let sandbox: SandboxCluster;
  let portal: RunningPortal;

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${portal.url}${path}`, {
      ...init,
      headers: {
        Authorization: mockCredentials.user.header('user:default/paula'),
        'Backstage-Kubernetes-Cluster': 'prod-eu',
        ...init.headers,
      },
    });

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo, tokens });
    await sandbox.start();
    portal = await startPortal(clusterConfig(sandbox.url));
    await waitUntil(
      async () => (await ask('/api/mesh/clusters')).json(),
      body => body.items?.[0]?.freshness.state === 'live',
    );
  }, 240_000);

  afterAll(async () => {
    await portal?.stop();
    await sandbox.stop();
  });

  it('mesh reads with what the kubernetes plugin lends it', async () => {
    const answer = await ask(
      '/api/mesh/entities/component/default/payments-api/mesh',
    );
    expect(await answer.json()).toMatchObject({
      placements: [{ cluster: 'prod-eu', condition: 'up-to-date' }],
    });
  });

  it('the proxy of the kubernetes plugin reads, and cannot write', async () => {
    const path = '/api/kubernetes/proxy/api/v1/namespaces/payments';
    const read = await ask(path);
    expect(read.status).toBe(200);
    const write = await ask(path, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ metadata: { labels: { 'istio.io/rev': 'x' } } }),
    });
    expect(write.status).toBe(403);
    expect(JSON.stringify(await write.json())).toContain(
      'system:serviceaccount:mesh-system:mesh-reader',
    );
    expect((await read.json()).metadata.labels['istio.io/rev']).toBe('stable');
    const labels = await (await ask(path)).json();
    expect(labels.metadata.labels['istio.io/rev']).toBe('stable');
  });

  it('no answer and no line of the log holds a credential', async () => {
    const paths = [
      '/api/mesh/clusters',
      '/api/mesh/entities/component/default/payments-api/mesh',
      '/api/kubernetes/clusters',
      '/api/kubernetes/proxy/api/v1/namespaces/payments',
    ];
    for (const path of paths) {
      const text = await (await ask(path)).text();
      expect(text).not.toContain(tokens.writer);
      expect(text).not.toContain(tokens.reader);
    }
    expect(portal.log()).toContain('Cluster prod-eu is read and watched');
    expect(portal.log()).not.toContain(tokens.writer);
  });
});
