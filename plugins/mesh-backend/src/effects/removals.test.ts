import {
  fenceFor,
  type Intent,
  settleIntent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  demo,
  namespace,
  rollout,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { sandboxClients } from '../__testUtils__/connectSandbox';
import { listeningAuditor } from '../__testUtils__/lightServices';
import { KubernetesObserver } from '../observe/KubernetesObserver';
import { AuditedClusterWriter } from './AuditedClusterWriter';

const never = new AbortController().signal;

describe('evictions, deletions and restarts of Rollouts', () => {
  let sandbox: SandboxCluster;
  const perform = (intent: Intent, token = sandbox.tokens.writer) =>
    new AuditedClusterWriter({
      clients: sandboxClients(sandbox, { ...sandbox.tokens, writer: token }),
      auditor: listeningAuditor(),
    }).perform('prod-eu', intent, 'user:default/dana', never);
  const observe = () =>
    new KubernetesObserver(sandboxClients(sandbox)).observeNamespace(
      'prod-eu',
      'payments',
      {
        connectionsOf: null,
        askWriter: false,
        portal: 'portal',
        highestSequence: 0,
      },
    );
  const firstPod = () => {
    const [pod] = sandbox.store
      .list('pods', 'payments')
      .filter(({ metadata }) => !metadata.deletionTimestamp);
    return pod;
  };
  const remove = (kind: 'evict-pod' | 'delete-pod'): Intent => {
    const { name, uid, resourceVersion } = firstPod().metadata;
    return { kind, namespace: 'payments', name, uid, resourceVersion };
  };
  const budget = (name: string) =>
    sandbox.stage.create({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name, namespace: 'payments' },
      spec: { maxUnavailable: 0, selector: {} },
    });

  beforeEach(async () => {
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
  });
  afterEach(() => sandbox.stop());

  it.each(['evict-pod', 'delete-pod'] as const)(
    '%s ends exactly this pod, which the next look shows',
    async kind => {
      const intent = remove(kind);
      expect(settleIntent(intent, await observe())).toBe('possible');
      expect(await perform(intent)).toEqual({
        kind: 'applied',
        resourceVersion: null,
      });
      expect(settleIntent(intent, await observe())).toBe('happened');
      sandbox.clock.advance(60_000);
      expect(settleIntent(intent, await observe())).toBe('happened');
    },
  );

  it.each(['evict-pod', 'delete-pod'] as const)(
    '%s that was on its way is impossible after its fence',
    async kind => {
      const intent = remove(kind);
      const fence = fenceFor(intent, 'ticket');
      expect((await perform(fence)).kind).toBe('applied');
      expect(settleIntent(intent, await observe())).toBe('impossible');
      expect((await perform(intent)).kind).toBe('conflict');
      expect(firstPod().metadata.uid).toBe(intent.uid);
    },
  );

  it.each(['evict-pod', 'delete-pod'] as const)(
    '%s never reaches a pod of the same name that came later',
    async kind => {
      const outcome = await perform({ ...remove(kind), uid: 'an-earlier-one' });
      expect(outcome.kind).toBe('conflict');
    },
  );

  it('finds nothing wrong with a pod that is gone already', async () => {
    const intent = { ...remove('evict-pod'), name: 'gone' };
    expect((await perform(intent)).kind).toBe('conflict');
  });

  it('wait for a disruption budget by its name', async () => {
    budget('guard');
    sandbox.clock.advance(1_000);
    expect(await perform(remove('evict-pod'))).toMatchObject({
      kind: 'held',
      budget: 'guard',
      why: expect.stringContaining('healthy pods'),
      retryAfterMs: null,
    });
    expect((await perform(remove('delete-pod'))).kind).toBe('applied');
  });

  it('wait as long as the API server asks while a budget is not counted yet', async () => {
    budget('young');
    expect(await perform(remove('evict-pod'))).toMatchObject({
      kind: 'held',
      budget: 'young',
      retryAfterMs: 10_000,
    });
  });

  it('are refused for good where two budgets are over one pod', async () => {
    budget('one');
    budget('two');
    expect(await perform(remove('evict-pod'))).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('Leave one disruption budget over it.'),
    });
  });

  it('name the rule to add where the writer has no right', async () => {
    const { reader } = sandbox.tokens;
    expect(await perform(remove('evict-pod'), reader)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(
        'apiGroups: [""], resources: ["pods/eviction"], verbs: ["create"]',
      ),
    });
    expect(await perform(remove('delete-pod'), reader)).toMatchObject({
      why: expect.stringContaining('resources: ["pods"], verbs: ["delete"]'),
    });
  });

  it('ask for a restart of a Rollout once', async () => {
    sandbox.stage.create(
      namespace('shop'),
      ...rollout('shop', 'web', { replicas: 2 }),
    );
    sandbox.clock.advance(60_000);
    const [stored] = sandbox.store.list('rollouts.argoproj.io', 'shop');
    const { name, uid, resourceVersion } = stored.metadata;
    const intent: Intent = {
      kind: 'restart-rollout',
      ...{ namespace: 'shop', name, uid, resourceVersion },
      restartAt: '2026-01-05T08:00:30Z',
    };
    const outcomes = await Promise.all([perform(intent), perform(intent)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'applied',
      'conflict',
    ]);
    const [asked] = sandbox.store.list('rollouts.argoproj.io', 'shop');
    expect(asked.spec.restartAt).toBe('2026-01-05T08:00:30Z');
  });
});
