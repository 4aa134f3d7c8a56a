import {
  type Intent,
  INJECTION_LABEL,
  REVISION_LABEL,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { ClusterRequestError } from '../cluster/ClusterClient';
import { sandboxClients } from '../__testUtils__/connectSandbox';
import { listeningAuditor } from '../__testUtils__/lightServices';
import { AuditedClusterWriter } from './AuditedClusterWriter';
import { outcomeOf } from './outcomeOf';

const never = new AbortController().signal;
const person = 'user:default/dana';

describe('effects', () => {
  let sandbox: SandboxCluster;
  const audited: object[] = [];
  const auditor = listeningAuditor(event => audited.push(event));
  const writer = (token: string | null = sandbox.tokens.writer) =>
    new AuditedClusterWriter({
      clients: sandboxClients(sandbox, { ...sandbox.tokens, writer: token }),
      auditor,
    });
  const perform = (intent: Intent, token?: string | null) =>
    writer(token).perform('prod-eu', intent, person, never);

  beforeEach(async () => {
    audited.length = 0;
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
  });
  afterEach(() => sandbox.stop());

  const namespace = () => {
    const found = sandbox.store.get('namespaces', undefined, 'payments');
    if (!found) throw new Error('no namespace');
    return found;
  };
  const relabel = (): Intent => {
    const { name, uid, resourceVersion } = namespace().metadata;
    return {
      kind: 'relabel-namespace',
      ...{ name, uid, resourceVersion },
      labels: { [REVISION_LABEL]: null, [INJECTION_LABEL]: 'enabled' },
    };
  };

  it('set one label and remove the other in one write, as the manager mesh', async () => {
    const before = namespace().metadata.labels;
    expect((await perform(relabel())).kind).toBe('applied');
    const { labels, managedFields } = namespace().metadata;
    const { [REVISION_LABEL]: removed, ...rest } = before ?? {};
    expect(removed).toBe('stable');
    expect(labels).toEqual({ ...rest, [INJECTION_LABEL]: 'enabled' });
    expect(managedFields?.map(({ manager }) => manager)).toContain('mesh');
  });

  it.each(['uid', 'resourceVersion'])(
    'send nothing without the precondition %s',
    async precondition => {
      const outcome = await perform({ ...relabel(), [precondition]: '' });
      expect(outcome.kind).toBe('refused');
      expect(namespace().metadata.labels?.[REVISION_LABEL]).toBe('stable');
    },
  );

  it('are refused for an object that has changed since', async () => {
    const decided = relabel();
    sandbox.stage.label('payments', { team: 'other' });
    expect(await perform(decided)).toEqual({
      kind: 'conflict',
      why: 'Namespace payments has changed since it was read.',
    });
    expect(namespace().metadata.labels?.[REVISION_LABEL]).toBe('stable');
  });

  it('are applied once, however often they are sent', async () => {
    const decided = relabel();
    const outcomes = await Promise.all([perform(decided), perform(decided)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'applied',
      'conflict',
    ]);
  });

  it('never reach another object of the same name', async () => {
    const outcome = await perform({ ...relabel(), uid: 'another' });
    expect(outcome.kind).toBe('conflict');
    expect(namespace().metadata.labels?.[REVISION_LABEL]).toBe('stable');
  });

  it('name verb, resource, namespace and the rule to add where the writer has no right', async () => {
    const [deployment] = sandbox.store.list('deployments.apps', 'payments');
    const { name, uid, resourceVersion } = deployment.metadata;
    const outcome = await perform(
      {
        kind: 'restart-workload',
        object: 'Deployment',
        ...{ name, uid, resourceVersion },
        namespace: 'payments',
        stamp: 'stamp',
      },
      sandbox.tokens.reader,
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(
        /may not patch deployments payments-api in namespace payments: .*forbidden.*apiGroups: \["apps"\], resources: \["deployments"\], verbs: \["patch"\]/,
      ),
    });
  });

  it('write nothing to a cluster without a writer, and say what to configure', async () => {
    expect(await perform(relabel(), null)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('mesh.clusters.prod-eu.writer'),
    });
  });

  it('leave unsettled what was not answered', async () => {
    sandbox.control.break({ target: 'api' });
    expect((await perform(relabel())).kind).toBe('unsettled');
  });

  it('are in the audit log with the person who asked', async () => {
    await perform(relabel());
    expect(audited).toMatchObject([
      {
        eventId: 'cluster-write',
        meta: { actionType: 'relabel-namespace', requestedBy: person },
      },
    ]);
  });

  it.each([
    [0, 'unsettled'],
    [401, 'unauthorized'],
    [403, 'refused'],
    [404, 'refused'],
    [409, 'conflict'],
    [422, 'refused'],
    [429, 'unsettled'],
    [500, 'unsettled'],
    [503, 'unsettled'],
  ])('sort an answer of %d as %s', (code, kind) => {
    const error = new ClusterRequestError('no', code, '', 3_000);
    expect(outcomeOf(error, relabel()).kind).toBe(kind);
  });
});
