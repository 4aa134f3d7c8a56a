import { ApiClient } from '../client/ApiClient';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { twoRevisions } from '../scenarios/twoRevisions';
import { NewObject } from '../store/KubernetesObject';
import { WebhookEntry } from '../store/kinds';
import { Pod } from '../store/podKinds';

const configurations =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';

function configuration(
  name: string,
  revision: string,
  changes: Partial<WebhookEntry> = {},
): NewObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name },
    webhooks: [
      {
        name: 'all.sidecar-injector.istio.io',
        clientConfig: {
          service: {
            name: `istiod-${revision}`,
            namespace: 'istio-system',
            path: '/inject',
          },
        },
        rules: [
          {
            operations: ['CREATE'],
            apiGroups: [''],
            apiVersions: ['v1'],
            resources: ['pods'],
          },
        ],
        ...changes,
      },
    ],
  };
}

describe('admission by webhooks', () => {
  let cluster: SandboxCluster;
  let admin: ApiClient;

  beforeEach(async () => {
    cluster = createSandboxCluster({ scenario: twoRevisions });
    await cluster.start();
    admin = new ApiClient({ url: cluster.url, token: cluster.tokens.admin });
    for (const { metadata } of cluster.store.list(
      'mutatingwebhookconfigurations.admissionregistration.k8s.io',
    ))
      await admin.request('DELETE', `${configurations}/${metadata.name}`);
  });
  afterEach(() => cluster.stop());

  const create = (...all: NewObject[]) =>
    Promise.all(
      all.map(body => admin.request('POST', configurations, { body })),
    );

  async function attempt() {
    const path = '/api/v1/namespaces/default/pods?dryRun=All';
    const body = {
      metadata: { name: 'tried' },
      spec: { containers: [{ name: 'app', image: 'app:1' }] },
    };
    const answer = await admin.request('POST', path, { body });
    const { metadata } = answer.body as unknown as Pod;
    return {
      ...answer,
      revision: metadata.annotations?.['istio.io/rev'],
    };
  }

  it('lets the last configuration by name stand', async () => {
    await create(configuration('b', '1-29-6'), configuration('a', '1-30-3'));
    expect((await attempt()).revision).toBe('1-29-6');
  });

  it('calls the first again when a later one has changed the pod, if it asks for that', async () => {
    await create(
      configuration('a', '1-29-6', { reinvocationPolicy: 'IfNeeded' }),
      configuration('b', '1-30-3'),
    );
    expect((await attempt()).revision).toBe('1-29-6');
  });

  it('calls each that asks for it again, in order', async () => {
    await create(
      configuration('a', '1-29-6', { reinvocationPolicy: 'IfNeeded' }),
      configuration('b', '1-30-3', { reinvocationPolicy: 'IfNeeded' }),
    );
    // What the first one changes in the second round calls the last one again, and there is no third round.
    expect((await attempt()).revision).toBe('1-30-3');
  });

  it.each([
    'https://istiod-1-30-3.istio-system.svc/inject',
    'https://127.96.0.30:443/inject',
  ])('finds the Service behind %s', async url => {
    await create(configuration('a', 'x', { clientConfig: { url } }));
    expect((await attempt()).revision).toBe('1-30-3');
  });

  it('refuses pods for a URL that leads nowhere', async () => {
    const url = 'https://elsewhere.example/inject';
    await create(configuration('a', 'x', { clientConfig: { url } }));
    const { status, body } = await attempt();
    expect(status).toBe(500);
    expect(body.message).toContain(`Post "${url}?timeout=10s"`);
  });

  it('takes no webhook with conditions, which it could not evaluate', async () => {
    const matchConditions = [{ name: 'never', expression: 'false' }];
    const [{ status, body }] = await create(
      configuration('a', '1-30-3', { matchConditions }),
    );
    expect(status).toBe(422);
    expect(body.message).toContain('the sandbox evaluates no CEL');
  });
});
