import { readerRules } from '@mesh-plugins/sandbox-cluster';
import { WatchedSandbox } from '../__testUtils__/WatchedSandbox';
import { waitUntil } from '../__testUtils__/waitUntil';

const configMaps = '/api/v1/namespaces/istio-system/configmaps';
const injector = `${configMaps}/istio-sidecar-injector-1-30-3`;

const withoutConfigMaps = readerRules.filter(
  ({ resources }) => !resources.includes('configmaps'),
);

describe('the injectors behind the Services that webhooks call', () => {
  let watched: WatchedSandbox;

  beforeEach(async () => {
    watched = new WatchedSandbox();
    await watched.start();
    await watched.isRead();
  });

  afterEach(() => watched.stop());

  const whyBecomes = async (says: string) => {
    await waitUntil(
      () => watched.why('istiod-1-30-3'),
      why => why.includes(says),
    );
    return watched.why('istiod-1-30-3');
  };
  const isToldToAll = () =>
    waitUntil(
      () => watched.changes,
      seen => seen.includes(''),
    );

  it('are of the revision of the istiods there, and told what their ConfigMap says', () => {
    expect(watched.service('istiod-1-30-3')).toMatchObject({
      revision: '1-30-3',
      settings: {
        state: 'known',
        observedAt: expect.stringMatching(/^\d{4}-/),
        value: {
          policy: 'enabled',
          defaultTemplates: ['sidecar'],
          proxyImage: 'docker.io/istio/proxyv2:1.30.3',
        },
      },
    });
    expect(watched.settings('istiod-1-29-6')?.digest).not.toBe(
      watched.settings('istiod-1-30-3')?.digest,
    );
  });

  it('are asked for by name, and no other ConfigMap with them', () => {
    expect([...new Set(watched.configMaps)].sort()).toEqual(
      [
        ...['istio-1-29-6', 'istio-1-30-3'],
        ...['istio-sidecar-injector-1-29-6', 'istio-sidecar-injector-1-30-3'],
      ].map(name => `${configMaps} metadata.name=${name}`),
    );
  });

  it('are seen to change, as something that concerns every namespace', async () => {
    const { digest } = watched.settings('istiod-1-30-3') ?? {};
    watched.changes.length = 0;
    await watched.admin.mergePatch(injector, {
      data: { config: 'policy: disabled\ntemplates: { sidecar: "" }\n' },
    });
    await waitUntil(
      () => watched.settings('istiod-1-30-3')?.policy,
      policy => policy === 'disabled',
    );
    await isToldToAll();
    expect(watched.settings('istiod-1-30-3')).toMatchObject({
      templates: ['sidecar'],
    });
    expect(watched.settings('istiod-1-30-3')?.digest).not.toBe(digest);
    expect(watched.settings('istiod-1-29-6')?.policy).toBe('enabled');
  });

  it('take the type of the image from the mesh', async () => {
    await watched.admin.mergePatch(`${configMaps}/istio-1-30-3`, {
      data: { mesh: 'defaultConfig: { image: { imageType: distroless } }' },
    });
    const typed = 'docker.io/istio/proxyv2:1.30.3-distroless';
    await waitUntil(
      () => watched.settings('istiod-1-30-3')?.proxyImage,
      image => image === typed,
    );
    expect(watched.settings('istiod-1-29-6')?.proxyImage).not.toMatch(/dist/);
  });

  it('concern nobody while somebody only touches the ConfigMap', async () => {
    const { admin, changes } = watched;
    // Changes are told in their order: with this namespace, which is new, all of the beginning are.
    await admin.post('/api/v1/namespaces', { metadata: { name: 'new' } });
    await waitUntil(
      () => changes,
      seen => seen.includes('new'),
    );
    changes.length = 0;
    await watched.admin.mergePatch(injector, {
      metadata: { labels: { seen: 'yes' } },
    });
    await waitUntil(
      () => changes,
      seen => seen.includes('istio-system'),
    );
    expect(changes).not.toContain('');
  });

  it('are unknown without their ConfigMap, and known again with it', async () => {
    const { data } = await watched.admin.get(injector);
    await watched.remove(injector);
    const why = await whyBecomes('does not exist');
    expect(why).toContain(
      'ConfigMap istio-sidecar-injector-1-30-3 in namespace istio-system',
    );
    expect(watched.service('istiod-1-30-3')?.revision).toBe('1-30-3');
    await watched.admin.post(configMaps, {
      metadata: { name: 'istio-sidecar-injector-1-30-3' },
      data,
    });
    await watched.isRead();
  });

  it('are unknown with the reason where istiod could not read it either', async () => {
    await watched.admin.mergePatch(injector, { data: { config: 'policy: [' } });
    const why = await whyBecomes('says nothing that istiod could use');
    expect(why).not.toContain('\n');
  });

  it('leave the cluster live where the right is missing, and name the rule to add', async () => {
    watched.rules.splice(0, watched.rules.length, ...withoutConfigMaps);
    await watched.look();
    const why = await whyBecomes(
      'verbs get, list, watch on configmaps in namespace istio-system',
    );
    expect(why).toContain('ConfigMap istio-sidecar-injector-1-30-3');
    expect(watched.service('istiod-1-30-3')?.revision).toBe('1-30-3');
    expect(watched.cache.freshness.state).toBe('live');
    expect(watched.cache.unreadKinds()).toEqual([]);
  });

  it('become unknown when the right is taken away', async () => {
    watched.rules.splice(0, watched.rules.length, ...withoutConfigMaps);
    // An API server lets open watches run on, and asks again who it is when they are opened anew.
    watched.sandbox.control.break({ target: 'api', fault: 'unavailable' });
    await watched.becomes('stale');
    expect(watched.settings('istiod-1-30-3')?.policy).toBe('enabled');
    watched.sandbox.control.mend({ target: 'api' });
    await whyBecomes('Add this rule');
    await watched.becomes('live');
    expect(watched.service('istiod-1-30-3')?.settings.state).toBe('unknown');
  });

  it('are no single one behind a Service that leads to several revisions', async () => {
    watched.changes.length = 0;
    await watched.admin.mergePatch(
      '/api/v1/namespaces/istio-system/services/istiod-1-30-3',
      { spec: { selector: { 'istio.io/rev': null } } },
    );
    await whyBecomes('1-29-6, 1-30-3');
    expect(watched.service('istiod-1-30-3')).toMatchObject({
      revision: null,
      leadsTo: ['1-29-6', '1-30-3'],
    });
    await isToldToAll();
  });
});
