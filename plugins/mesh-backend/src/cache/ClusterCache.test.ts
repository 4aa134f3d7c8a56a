import {
  createSandboxCluster,
  demo,
  readerRules,
  testTokens,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import { waitUntil } from '../__testUtils__/waitUntil';
import { ClusterCache } from './ClusterCache';

const blindToPods = 'sandbox-blind-to-pods';
const blindToJobs = 'sandbox-blind-to-jobs';

const rulesWithout = (resource: string) =>
  readerRules.map(rule => ({
    ...rule,
    resources: rule.resources.filter(each => each !== resource),
  }));

function openSandbox(customResources: boolean): SandboxCluster {
  return createSandboxCluster({
    scenario: demo,
    customResources,
    users: [
      { token: blindToPods, user: 'blind', rules: rulesWithout('pods') },
      { token: blindToJobs, user: 'jobless', rules: rulesWithout('jobs') },
    ],
  });
}

describe('ClusterCache', () => {
  let sandbox: SandboxCluster;
  let cache: ClusterCache;
  const changes: string[] = [];

  const open = (token: string) =>
    new ClusterCache('sandbox', {
      client: async () => connectSandbox(sandbox, token),
      onChange: namespaces => changes.push(...namespaces),
      onFreshness: () => {},
    });
  const labelOf = (name: string, label: string) => {
    const namespace = cache.namespace(name);
    return namespace.state === 'known' ? namespace.value?.labels[label] : null;
  };
  const isLive = () =>
    waitUntil(
      () => cache.freshness.state,
      state => state === 'live',
    );

  beforeEach(async () => {
    sandbox = openSandbox(true);
    await sandbox.start();
    cache = open(sandbox.tokens.reader);
    cache.start();
    await isLive();
    changes.length = 0;
  });

  afterEach(async () => {
    cache.stop();
    await sandbox.stop();
  });

  it('knows what the lists say', () => {
    expect(cache.pods('payments')).toMatchObject({ state: 'known' });
    const workloads = cache.workloads('payments');
    expect(
      workloads.state === 'known' &&
        workloads.value.map(({ name, ownedUids }) => [name, ownedUids.length]),
    ).toEqual([
      ['payments-api', 1],
      ['payments-worker', 1],
    ]);
    expect(cache.proxies()).toMatchObject({
      value: {
        certain: { '1-29-6': expect.any(Number), '1-30-3': expect.any(Number) },
        doubted: [],
      },
    });
    const planes = cache.controlPlanes();
    expect(
      planes.state === 'known' &&
        planes.value.map(({ revision, version, readyPods }) => [
          revision,
          version,
          readyPods,
        ]),
    ).toEqual([
      ['1-29-6', '1.29.6', 2],
      ['1-30-3', '1.30.3', 2],
    ]);
    const services = cache.injectorServices();
    expect(
      services.state === 'known' &&
        services.value.every(each => each.exists && each.readyEndpoints === 2),
    ).toBe(true);
  });

  it('sees a changed label by its watch, and tells of its namespace', async () => {
    sandbox.stage.label('payments', { 'istio.io/rev': 'canary' });
    await waitUntil(
      () => labelOf('payments', 'istio.io/rev'),
      value => value === 'canary',
    );
    await waitUntil(
      () => changes,
      seen => seen.includes('payments'),
    );
    expect(labelOf('payments', 'istio.io/rev')).toBe('canary');
  });

  it('forgets what is deleted', async () => {
    const admin = connectSandbox(sandbox, sandbox.tokens.admin);
    const webhooks = cache.webhooks();
    const before = webhooks.state === 'known' ? webhooks.value.length : 0;
    const path =
      '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/istio-revision-tag-canary';
    await fetch(`${sandbox.url}${path}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${sandbox.tokens.admin}` },
    });
    await expect(admin.get(path)).rejects.toMatchObject({ code: 404 });
    await waitUntil(
      () => cache.webhooks(),
      fact => fact.state === 'known' && fact.value.length === before - 1,
    );
    expect(before).toBe(5);
  });

  it('keeps the last state and says why and since when, while the API server is away', async () => {
    sandbox.control.break({ target: 'api', fault: 'unavailable' });
    await waitUntil(
      () => cache.freshness.state,
      state => state === 'stale',
    );
    expect(cache.freshness).toMatchObject({
      why: expect.stringMatching(/\S/),
      since: expect.stringMatching(/^\d{4}-/),
    });
    expect(cache.namespace('payments')).toMatchObject({
      state: 'known',
      value: { name: 'payments' },
    });
    sandbox.stage.label('payments', { 'istio.io/rev': '1-30-3' });
    sandbox.control.mend({ target: 'api' });
    await waitUntil(
      () => labelOf('payments', 'istio.io/rev'),
      value => value === '1-30-3',
    );
    await isLive();
  });

  it('lists again when its place in the history is forgotten', async () => {
    sandbox.control.break({ target: 'api', fault: 'unavailable' });
    await waitUntil(
      () => cache.freshness.state,
      state => state === 'stale',
    );
    sandbox.stage.label('ledger', { moved: 'yes' });
    sandbox.control.compact();
    sandbox.control.mend({ target: 'api' });
    await waitUntil(
      () => labelOf('ledger', 'moved'),
      value => value === 'yes',
    );
    await isLive();
    expect(cache.pods('ledger')).toMatchObject({
      value: [{}, {}, {}],
    });
  });

  it('knows everything but the kind that it may not read, and names the rule to add', async () => {
    cache.stop();
    cache = open(blindToPods);
    cache.start();
    await isLive();
    expect(cache.namespace('payments')).toMatchObject({ state: 'known' });
    expect(cache.pods('payments')).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining(
        'verbs get, list, watch on pods in the whole cluster',
      ),
    });
  });

  it.each([
    ['it may not read it', blindToJobs, true, ['Job']],
    ['the cluster does not have it', testTokens.reader, false, []],
  ])(
    'is live without an optional kind: %s',
    async (_why, token, customResources, unread) => {
      cache.stop();
      await sandbox.stop();
      sandbox = openSandbox(customResources);
      await sandbox.start();
      cache = open(token);
      cache.start();
      await isLive();
      expect(cache.workloads('payments')).toMatchObject({ state: 'known' });
      expect(cache.unreadKinds().map(({ kind }) => kind)).toEqual(unread);
    },
  );

  it('says that nothing was ever read when the cluster cannot be reached', async () => {
    const never = new ClusterCache('never', {
      client: async () => {
        throw new Error('The portal has no such cluster.');
      },
      onChange: () => {},
      onFreshness: () => {},
    });
    never.start();
    await waitUntil(
      () => never.freshness,
      fresh => fresh.state === 'never' && fresh.why.includes('no such cluster'),
    );
    expect(never.namespace('payments')).toEqual({
      state: 'unknown',
      why: 'The portal has no such cluster.',
    });
    never.stop();
  });
});
