import {
  createSandboxCluster,
  demo,
  readerRules,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { sandboxClients } from '../__testUtils__/connectSandbox';
import type { ObserveOptions } from './ClusterObserver';
import { KubernetesObserver } from './KubernetesObserver';

const lessRights = 'sandbox-less-rights';

const options: ObserveOptions = {
  connectionsOf: null,
  askWriter: false,
  portal: 'test',
  highestSequence: 0,
};

describe('KubernetesObserver', () => {
  let sandbox: SandboxCluster;
  let observer: KubernetesObserver;

  beforeAll(async () => {
    sandbox = createSandboxCluster({
      scenario: demo,
      users: [
        {
          token: lessRights,
          user: 'less',
          rules: readerRules.filter(
            ({ apiGroups, resources }) =>
              !apiGroups.includes('gateway.networking.k8s.io') &&
              !resources.includes('pods/portforward'),
          ),
        },
      ],
    });
    await sandbox.start();
    observer = new KubernetesObserver(sandboxClients(sandbox));
  });

  afterAll(() => sandbox.stop());

  const observe = (namespace: string, more: Partial<ObserveOptions> = {}) =>
    observer.observeNamespace('sandbox', namespace, { ...options, ...more });

  it('reads every fact of a namespace', async () => {
    const facts = await observe('payments', { askWriter: true });
    expect(facts.object).toMatchObject({
      state: 'known',
      value: { name: 'payments', labels: { 'istio.io/rev': 'stable' } },
    });
    expect(facts.workloads).toMatchObject({
      state: 'known',
      value: [
        {
          name: 'payments-api',
          kind: 'Deployment',
          presentPods: { by: 'controller', uid: expect.any(String) },
        },
        { name: 'payments-worker' },
      ],
    });
    expect(facts.pods.state === 'known' && facts.pods.value).toHaveLength(6);
    expect(facts.gateways).toMatchObject({ state: 'known', value: [] });
    expect(
      facts.webhooks.state === 'known' &&
        facts.webhooks.value.map(({ name }) => name).sort(),
    ).toEqual([
      'istio-revision-tag-canary',
      'istio-revision-tag-default',
      'istio-revision-tag-stable',
      'istio-sidecar-injector-1-29-6',
      'istio-sidecar-injector-1-30-3',
    ]);
    expect(
      facts.injectorServices.state === 'known' &&
        facts.injectorServices.value.every(
          each => each.exists && each.readyEndpoints === 2,
        ),
    ).toBe(true);
    expect(
      facts.controlPlanes.state === 'known' &&
        facts.controlPlanes.value.map(each => [each.revision, each.version]),
    ).toEqual([
      ['1-29-6', '1.29.6'],
      ['1-30-3', '1.30.3'],
    ]);
    expect(facts.connections.state).toBe('unknown');
    expect(facts.writer.state).toBe('known');
  });

  it('tells a namespace that is not there from one that could not be read', async () => {
    const facts = await observe('nowhere');
    expect(facts.object).toMatchObject({ state: 'known', value: null });
  });

  it('asks the istiods of a revision which proxies of the namespace they have', async () => {
    const facts = await observe('payments', { connectionsOf: '1-29-6' });
    expect(
      facts.connections.state === 'known' &&
        facts.connections.value.connections.map(({ revision, types }) => [
          revision,
          types.every(({ standing }) => standing === 'acknowledged'),
        ]),
    ).toEqual(Array(6).fill(['1-29-6', true]));
    const others = await observe('payments', { connectionsOf: '1-30-3' });
    expect(others.connections).toMatchObject({
      state: 'known',
      value: { connections: [], unasked: [] },
    });
  });

  it('does not take silence for no: a revision without istiods cannot be asked', async () => {
    const facts = await observe('payments', { connectionsOf: '1-28-0' });
    expect(facts.connections).toMatchObject({
      state: 'known',
      value: {
        answered: [],
        unasked: [
          { reason: 'no-istiod', why: expect.stringContaining('1-28-0') },
        ],
      },
    });
  });

  it('asks the istiods of what a target gives', async () => {
    const facts = await observe('payments', {
      connectionsOf: { kind: 'tag', name: 'canary' },
    });
    expect(facts.connections).toMatchObject({
      value: {
        answered: [{ revision: '1-30-3' }, { revision: '1-30-3' }],
        unasked: [],
      },
    });
    const none = await observe('payments', {
      connectionsOf: { kind: 'tag', name: 'nowhere' },
    });
    expect(none.connections).toMatchObject({ state: 'unknown' });
  });

  it('asks with the credential of the writer what it may write', async () => {
    const may = await observe('payments', { askWriter: true });
    expect(may.writer).toMatchObject({
      state: 'known',
      value: { kind: 'present', denied: [] },
    });
    const { reader } = sandbox.tokens;
    const clients = sandboxClients(sandbox, { reader, writer: reader });
    const denied = await new KubernetesObserver(clients).observeNamespace(
      'sandbox',
      'payments',
      { ...options, askWriter: true },
    );
    expect(denied.writer).toMatchObject({
      value: {
        denied: [
          { verb: 'patch', group: '', resource: 'namespaces' },
          ...['deployments', 'statefulsets', 'daemonsets'].map(resource => ({
            verb: 'patch',
            group: 'apps',
            resource,
            namespace: 'payments',
          })),
          { verb: 'patch', group: 'argoproj.io', resource: 'rollouts' },
          { verb: 'patch', group: '', resource: 'pods' },
          { verb: 'create', group: '', resource: 'pods/eviction' },
          { verb: 'delete', group: '', resource: 'pods' },
        ],
      },
    });
  });

  it('says that a cluster without a writer is read-only', async () => {
    const { reader } = sandbox.tokens;
    const clients = sandboxClients(sandbox, { reader, writer: null });
    const facts = await new KubernetesObserver(clients).observeNamespace(
      'sandbox',
      'payments',
      { ...options, askWriter: true },
    );
    expect(facts.writer).toMatchObject({
      value: {
        kind: 'absent',
        why: expect.stringContaining('mesh.clusters.sandbox.writer'),
      },
    });
  });

  it('leaves unknown what it may not read, with the rule to add, and knows the rest', async () => {
    const clients = sandboxClients(sandbox, {
      reader: lessRights,
      writer: null,
    });
    const facts = await new KubernetesObserver(clients).observeNamespace(
      'sandbox',
      'payments',
      { ...options, askWriter: true, connectionsOf: '1-29-6' },
    );
    expect(facts.gateways).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining(
        'verbs list on gateways.gateway.networking.k8s.io in namespace payments',
      ),
    });
    const why = expect.stringContaining('pods/portforward');
    expect(facts.connections).toMatchObject({
      value: {
        answered: [],
        unasked: Array(2).fill({ reason: 'forbidden', why }),
      },
    });
    expect(facts.pods.state).toBe('known');
    expect(
      facts.controlPlanes.state === 'known' &&
        facts.controlPlanes.value.map(({ version }) => version),
    ).toEqual(['1.29.6', '1.30.3']);
  });

  it('leaves out what only plans and checks need once a migration is under way', async () => {
    const facts = await observe('payments');
    expect(facts.gateways.state).toBe('unknown');
    expect(facts.quotas.state).toBe('unknown');
    expect(facts.writer.state).toBe('unknown');
    expect(facts.injectorServices.state).toBe('known');
    expect(facts.volumeClaims.state).toBe('known');
  });

  it('never throws: where nothing answers, everything is unknown with the reason', async () => {
    sandbox.control.break({ target: 'api', fault: 'unavailable' });
    const facts = await observe('payments', { askWriter: true });
    sandbox.control.mend({ target: 'api' });
    const { cluster, namespace, portal, highestSequence, ...read } = facts;
    const { unreadKinds, ...rest } = read;
    expect(unreadKinds.map(({ kind }) => kind)).toEqual([
      'Job',
      'CronJob',
      'ReplicationController',
      'Rollout',
    ]);
    for (const fact of Object.values(rest)) {
      expect(fact).toMatchObject({
        state: 'unknown',
        why: expect.stringMatching(/\S/),
      });
    }
  });
});
