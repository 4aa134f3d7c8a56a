import { WatchedSandbox } from '../__testUtils__/WatchedSandbox';
import { waitUntil } from '../__testUtils__/waitUntil';

const webhooks =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';
const control = '/api/v1/namespaces/mesh-control';

/** The unnamed revision of a mesh that somebody installs elsewhere, at first without istiods. */
async function installElsewhere({ admin }: WatchedSandbox): Promise<void> {
  await admin.post('/api/v1/namespaces', {
    metadata: { name: 'mesh-control' },
  });
  await admin.post(`${control}/services`, {
    metadata: { name: 'istiod' },
    spec: { selector: { istio: 'pilot' }, ports: [{ port: 443 }] },
  });
  await admin.post(`${control}/configmaps`, {
    metadata: { name: 'istio-sidecar-injector' },
    data: { config: 'policy: disabled', values: '{}' },
  });
  await admin.post(webhooks, {
    metadata: {
      name: 'istio-sidecar-injector-mesh-control',
      labels: { 'istio.io/rev': 'default' },
    },
    webhooks: [
      {
        name: 'namespace.sidecar-injector.istio.io',
        clientConfig: {
          service: {
            ...{ namespace: 'mesh-control', name: 'istiod' },
            ...{ path: '/inject', port: 443 },
          },
        },
        rules: [
          {
            ...{ operations: ['CREATE'], apiGroups: [''] },
            ...{ apiVersions: ['v1'], resources: ['pods'] },
          },
        ],
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ],
  });
}

describe('injectors in other namespaces than istio-system', () => {
  let watched: WatchedSandbox;

  beforeEach(async () => {
    watched = new WatchedSandbox();
    await watched.start();
  });

  afterEach(() => watched.stop());

  const elsewhere = () => watched.service('istiod', 'mesh-control');

  const watchedThere = () =>
    [...watched.watches].filter(each => each.includes('mesh-control'));

  it('are followed to where webhooks lead, and left when none does any more', async () => {
    watched.rules.push({
      ...{ apiGroups: [''], resources: ['configmaps'] },
      ...{ verbs: ['get', 'list', 'watch'], namespaces: ['mesh-control'] },
    });
    await installElsewhere(watched);
    await waitUntil(
      () => watched.settings('istiod', 'mesh-control')?.policy,
      policy => policy === 'disabled',
    );
    expect(elsewhere()?.revision).toBe('default');
    expect(watchedThere()).not.toEqual([]);
    await watched.remove(`${webhooks}/istio-sidecar-injector-mesh-control`);
    await waitUntil(elsewhere, service => service === undefined);
    // The four of the two revisions that were there before.
    await waitUntil(
      () => watched.watches.size,
      size => size === 4,
    );
    expect(watchedThere()).toEqual([]);
  });

  it('name the rule to add in their own namespace', async () => {
    await installElsewhere(watched);
    await waitUntil(
      () => elsewhere()?.settings,
      settings =>
        settings?.state === 'unknown' &&
        settings.why.includes('on configmaps in namespace mesh-control'),
    );
    expect(elsewhere()?.exists).toBe(true);
  });
});

describe('the Services of tags', () => {
  let watched: WatchedSandbox;

  beforeEach(async () => {
    watched = new WatchedSandbox();
    await watched.start();
    await watched.isRead();
  });

  afterEach(() => watched.stop());

  const tagged = () => {
    const services = watched.cache.tagServices();
    return services.state === 'known'
      ? services.value.map(({ tag, revision }) => `${tag} ${revision}`).sort()
      : [];
  };

  it('are read beside the webhooks, and concern every namespace when they change', async () => {
    expect(tagged()).toEqual([
      ...['canary 1-30-3', 'default 1-29-6', 'stable 1-29-6'],
    ]);
    watched.changes.length = 0;
    await watched.admin.mergePatch(
      '/api/v1/namespaces/istio-system/services/istiod-revision-tag-stable',
      { metadata: { labels: { 'istio.io/rev': '1-30-3' } } },
    );
    await waitUntil(tagged, all => all.includes('stable 1-30-3'));
    await waitUntil(
      () => watched.changes,
      seen => seen.includes(''),
    );
    expect(watched.service('istiod-1-29-6')?.revision).toBe('1-29-6');
  });
});
