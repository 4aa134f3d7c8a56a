import { istioWebhook } from '../decide/__testUtils__/istioWebhook';
import type { CheckInput } from './checkFacts';
import { checks } from './checks';
import { runChecks } from './runChecks';
import {
  seen,
  soundInput,
  unseen,
  withDeployment,
  withFacts,
  withNamespace,
  withOtherOwner,
  withPods,
  withWebhooks,
} from './__testUtils__/checkFixture';

type Outcome = 'blocker' | 'warning' | 'note' | 'undetermined' | 'passed';

interface Fixture {
  check: string;
  situation: string;
  input: CheckInput;
  outcome: Outcome;
  /** Words that a person must find in the message or the remedy. */
  says?: string[];
}

const both = [istioWebhook('1-29-6'), istioWebhook('1-30-3')];
const all = [...both, istioWebhook('1-29-6', 'stable')];
const ours = {
  format: 1 as const,
  portal: 'https://portal.example',
  migration: 'earlier',
  sequence: 1,
  state: 'closed' as const,
  prior: { 'istio.io/rev': 'stable', 'istio-injection': null },
  priorRevision: '1-29-6',
};

function withRecord(change: Partial<typeof ours>, highestSequence = 1) {
  const record = { kind: 'present' as const, record: { ...ours, ...change } };
  const input = withNamespace({ record });
  return { ...input, facts: { ...input.facts, highestSequence } };
}

function inNamespace(namespace: string): CheckInput {
  const input = soundInput();
  return { ...input, facts: { ...input.facts, namespace } };
}

const recreate = { type: 'Recreate' as const, maxSurge: 0, maxUnavailable: 2 };
const noSurge = {
  type: 'RollingUpdate' as const,
  maxSurge: 0,
  maxUnavailable: 2,
};

const fixtures: readonly Fixture[] = [
  {
    check: 'MESH101',
    situation: 'no such namespace',
    input: withFacts({ object: seen(null) }),
    outcome: 'blocker',
    says: ['no namespace payments in prod-eu'],
  },
  {
    check: 'MESH101',
    situation: 'being deleted',
    input: withNamespace({ deleting: true }),
    outcome: 'blocker',
    says: ['being deleted'],
  },
  {
    check: 'MESH101',
    situation: 'not readable',
    input: withFacts({ object: unseen() }),
    outcome: 'undetermined',
  },
  {
    check: 'MESH102',
    situation: 'kube-system',
    input: inNamespace('kube-system'),
    outcome: 'blocker',
    says: ['Kubernetes'],
  },
  {
    check: 'MESH102',
    situation: 'the namespace of istiod',
    input: inNamespace('istio-system'),
    outcome: 'blocker',
    says: ['Istio'],
  },
  {
    check: 'MESH103',
    situation: 'unknown target',
    input: soundInput({ target: { kind: 'tag', name: 'nightly' } }),
    outcome: 'blocker',
    says: [
      'tag nightly',
      'revision 1-30-3',
      'tag canary',
      'the default revision',
    ],
  },
  {
    check: 'MESH103',
    situation: 'no webhook at all',
    input: withWebhooks([]),
    outcome: 'blocker',
    says: ['none at all'],
  },
  {
    check: 'MESH103',
    situation: 'webhooks not readable',
    input: withFacts({ webhooks: unseen() }),
    outcome: 'undetermined',
  },
  {
    check: 'MESH103',
    situation: 'matchConditions',
    input: withWebhooks([
      ...all.slice(0, 1),
      {
        ...all[1],
        entries: all[1].entries.map(entry => ({
          ...entry,
          hasMatchConditions: true,
        })),
      },
    ]),
    outcome: 'undetermined',
  },
  {
    check: 'MESH104',
    situation: 'a tag called a revision',
    input: soundInput({ target: { kind: 'revision', name: 'canary' } }),
    outcome: 'blocker',
    says: ['tag that points to 1-30-3'],
  },
  {
    check: 'MESH104',
    situation: 'a revision called a tag',
    input: soundInput({ target: { kind: 'tag', name: '1-30-3' } }),
    outcome: 'blocker',
    says: ['is a revision'],
  },
  {
    check: 'MESH104',
    situation: 'the default revision',
    input: soundInput({ target: { kind: 'default' } }),
    outcome: 'passed',
  },
  {
    check: 'MESH105',
    situation: 'a tag named like the revision',
    input: withWebhooks([...all, istioWebhook('1-29-6', '1-30-3')]),
    outcome: 'blocker',
    says: ['istio-revision-tag-1-30-3'],
  },
  {
    check: 'MESH106',
    situation: 'no Service',
    input: withFacts({ injectorServices: seen([]) }),
    outcome: 'blocker',
    says: ['does not exist'],
  },
  {
    check: 'MESH106',
    situation: 'no ready endpoint',
    input: withFacts({
      injectorServices: seen([
        {
          namespace: 'istio-system',
          name: 'istiod-1-30-3',
          exists: true,
          readyEndpoints: 0,
        },
      ]),
    }),
    outcome: 'blocker',
    says: ['no ready endpoint'],
  },
  {
    check: 'MESH106',
    situation: 'half of the istiod pods',
    input: withFacts({
      controlPlanes: seen([
        {
          revision: '1-30-3',
          namespace: 'istio-system',
          version: '1.30.3',
          readyPods: 1,
          pods: 2,
        },
      ]),
    }),
    outcome: 'warning',
    says: ['1 of 2'],
  },
  {
    check: 'MESH106',
    situation: 'no istiod pod ready',
    input: withFacts({
      controlPlanes: seen([
        {
          revision: '1-30-3',
          namespace: 'istio-system',
          version: '1.30.3',
          readyPods: 0,
          pods: 2,
        },
      ]),
    }),
    outcome: 'blocker',
    says: ['0 of 2'],
  },
  {
    check: 'MESH106',
    situation: 'an istiod that is not seen',
    input: withFacts({ controlPlanes: seen([]) }),
    outcome: 'warning',
  },
  {
    check: 'MESH106',
    situation: 'a URL',
    input: withWebhooks([
      istioWebhook('1-29-6', 'stable'),
      {
        ...all[1],
        entries: all[1].entries.map(entry => ({
          ...entry,
          service: null,
          url: 'https://istiod.example',
        })),
      },
    ]),
    outcome: 'undetermined',
  },
  {
    check: 'MESH107',
    situation: 'another root',
    input: withWebhooks([
      istioWebhook('1-29-6', 'stable', 'root-a'),
      istioWebhook('1-30-3', null, 'root-b'),
    ]),
    outcome: 'blocker',
    says: ['different trust roots'],
  },
  {
    check: 'MESH107',
    situation: 'no CA bundle',
    input: withWebhooks([
      istioWebhook('1-29-6', 'stable'),
      {
        ...all[1],
        entries: all[1].entries.map(entry => ({ ...entry, caBundle: '' })),
      },
    ]),
    outcome: 'undetermined',
  },
  {
    check: 'MESH108',
    situation: 'not in the mesh',
    input: withNamespace({ labels: {} }),
    outcome: 'blocker',
    says: ['into the mesh', 'no injection label'],
  },
  {
    check: 'MESH108',
    situation: 'a revision that nobody serves',
    input: withNamespace({ labels: { 'istio.io/rev': '1-28-0' } }),
    outcome: 'blocker',
    says: ['istio.io/rev=1-28-0'],
  },
  {
    check: 'MESH109',
    situation: 'an ambient namespace',
    input: withNamespace({
      labels: {
        'istio.io/rev': 'stable',
        'istio.io/dataplane-mode': 'ambient',
      },
    }),
    outcome: 'blocker',
    says: ['Namespace payments'],
  },
  {
    check: 'MESH109',
    situation: 'redirected pods',
    input: withPods({
      annotations: { 'ambient.istio.io/redirection': 'enabled' },
    }),
    outcome: 'blocker',
    says: ['api-1 and api-2'],
  },
  {
    check: 'MESH110',
    situation: 'already there',
    input: soundInput({ target: { kind: 'tag', name: 'stable' } }),
    outcome: 'blocker',
    says: ['nothing to do'],
  },
  {
    check: 'MESH110',
    situation: 'only the labels differ',
    input: soundInput({ target: { kind: 'revision', name: '1-29-6' } }),
    outcome: 'passed',
  },
  {
    check: 'MESH111',
    situation: 'a Gateway',
    input: withFacts({ gateways: seen(['waypoint']) }),
    outcome: 'blocker',
    says: ['Gateway waypoint'],
  },
  {
    check: 'MESH111',
    situation: 'an injected gateway',
    input: withDeployment({
      templateAnnotations: { 'inject.istio.io/templates': 'sidecar,gateway' },
    }),
    outcome: 'blocker',
    says: ['Deployment api is a gateway'],
  },
  {
    check: 'MESH111',
    situation: 'a pod of a Gateway',
    input: withPods({
      labels: { 'gateway.networking.k8s.io/gateway-name': 'edge' },
    }),
    outcome: 'blocker',
    says: ['Pod api-1'],
  },
  {
    check: 'MESH111',
    situation: 'Gateways not readable',
    input: withFacts({ gateways: unseen() }),
    outcome: 'undetermined',
  },
  {
    check: 'MESH112',
    situation: 'tracked by Argo CD',
    input: withNamespace({
      annotations: { 'argocd.argoproj.io/tracking-id': 'x' },
    }),
    outcome: 'blocker',
    says: ['Argo CD'],
  },
  {
    check: 'MESH112',
    situation: 'labels by Flux',
    input: withNamespace({
      labelManagers: {
        'istio.io/rev': { manager: 'kustomize-controller', time: null },
      },
    }),
    outcome: 'blocker',
    says: ['Flux'],
  },
  {
    check: 'MESH112',
    situation: 'Config Sync',
    input: withNamespace({
      annotations: { 'configsync.gke.io/declared-fields': '{}' },
    }),
    outcome: 'blocker',
    says: ['Config Sync'],
  },
  {
    check: 'MESH112',
    situation: 'a Helm release that no GitOps tool applies',
    input: withNamespace({
      labels: {
        'istio.io/rev': 'stable',
        'app.kubernetes.io/instance': 'payments',
      },
    }),
    outcome: 'passed',
  },
  {
    check: 'MESH113',
    situation: 'a template by helm-controller',
    input: withDeployment({ templateManagers: ['helm-controller'] }),
    outcome: 'blocker',
    says: ['Deployment api', 'Flux'],
  },
  {
    check: 'MESH114',
    situation: 'a StatefulSet',
    input: withOtherOwner('StatefulSet', 'StatefulSet'),
    outcome: 'blocker',
    says: ['StatefulSet api'],
  },
  {
    check: 'MESH114',
    situation: 'a Rollout',
    input: withOtherOwner('Other', 'Rollout'),
    outcome: 'blocker',
    says: ['Rollout api'],
  },
  {
    check: 'MESH114',
    situation: 'pods of an unknown owner',
    input: withFacts({ workloads: seen([]) }),
    outcome: 'blocker',
    says: ['ReplicaSet'],
  },
  {
    check: 'MESH114',
    situation: 'a bare pod',
    input: withDeployment({
      kind: 'Pod',
      apiKind: 'Pod',
      uid: 'uid-api-pod-1',
      replicaSetUids: [],
    }),
    outcome: 'blocker',
    says: ['no owner'],
  },
  {
    check: 'MESH114',
    situation: 'a Job whose pods are completed',
    input: {
      ...withOtherOwner('Job', 'Job'),
      facts: {
        ...withOtherOwner('Job', 'Job').facts,
        pods: withPods({ phase: 'Succeeded' }).facts.pods,
      },
    },
    outcome: 'passed',
  },
  {
    check: 'MESH114',
    situation: 'a StatefulSet that opted out',
    input: {
      ...soundInput(),
      facts: {
        ...withDeployment({
          kind: 'StatefulSet',
          apiKind: 'StatefulSet',
          templateLabels: { 'sidecar.istio.io/inject': 'false' },
        }).facts,
        pods: withPods({ labels: { 'sidecar.istio.io/inject': 'false' } }).facts
          .pods,
      },
    },
    outcome: 'passed',
  },
  {
    check: 'MESH115',
    situation: 'paused',
    input: withDeployment({ paused: true }),
    outcome: 'blocker',
    says: ['paused'],
  },
  {
    check: 'MESH115',
    situation: 'a change not observed',
    input: withDeployment({ generation: 2 }),
    outcome: 'blocker',
    says: ['not seen the change'],
  },
  {
    check: 'MESH115',
    situation: 'an unready pod',
    input: withPods({
      ready: false,
      trouble: { reason: 'CrashLoopBackOff', message: '' },
    }),
    outcome: 'blocker',
    says: ['api-1 (CrashLoopBackOff)'],
  },
  {
    check: 'MESH116',
    situation: 'Recreate',
    input: withDeployment({ strategy: recreate }),
    outcome: 'blocker',
    says: ['down while it restarts'],
  },
  {
    check: 'MESH116',
    situation: 'no surge, all unavailable',
    input: withDeployment({ strategy: noSurge }),
    outcome: 'blocker',
  },
  {
    check: 'MESH116',
    situation: 'Recreate with consent',
    input: {
      ...withDeployment({ strategy: recreate }),
      options: { acceptDowntime: true },
    },
    outcome: 'warning',
  },
  {
    check: 'MESH116',
    situation: 'Recreate, but nothing to restart',
    input: {
      ...withDeployment({ strategy: recreate }),
      target: { kind: 'revision', name: '1-29-6' },
    },
    outcome: 'passed',
  },
  {
    check: 'MESH117',
    situation: 'no writer',
    input: withFacts({
      writer: seen({ kind: 'absent', why: 'no writer is configured.' }),
    }),
    outcome: 'blocker',
    says: ['mesh.clusters.prod-eu.writer'],
  },
  {
    check: 'MESH117',
    situation: 'a right is missing',
    input: withFacts({
      writer: seen({
        kind: 'present',
        denied: [
          {
            verb: 'patch',
            group: 'apps',
            resource: 'deployments',
            namespace: 'payments',
          },
        ],
      }),
    }),
    outcome: 'blocker',
    says: [
      'may not patch deployments in payments',
      'apiGroups ["apps"], resources ["deployments"], verbs ["patch"]',
    ],
  },
  {
    check: 'MESH117',
    situation: 'not asked',
    input: withFacts({ writer: unseen() }),
    outcome: 'undetermined',
  },
  {
    check: 'MESH118',
    situation: 'open by another portal',
    input: withRecord({ portal: 'https://other.example', state: 'open' }),
    outcome: 'blocker',
    says: ['another portal', 'kubectl annotate'],
  },
  {
    check: 'MESH118',
    situation: 'closed by another portal',
    input: withRecord({ portal: 'https://other.example', sequence: 9 }),
    outcome: 'passed',
  },
  {
    check: 'MESH118',
    situation: 'a newer sequence of our own',
    input: withRecord({ sequence: 5 }),
    outcome: 'blocker',
    says: ['older backup'],
  },
  {
    check: 'MESH118',
    situation: 'an earlier migration of our own',
    input: withRecord({}),
    outcome: 'passed',
  },
  {
    check: 'MESH118',
    situation: 'not readable content',
    input: withNamespace({
      record: { kind: 'malformed', why: 'it is not JSON' },
    }),
    outcome: 'blocker',
    says: ['not JSON'],
  },
  {
    check: 'MESH119',
    situation: 'scaled to zero',
    input: withDeployment({ replicas: 0 }),
    outcome: 'note',
    says: ['scaled to zero'],
  },
  {
    check: 'MESH119',
    situation: 'workloads not readable',
    input: withFacts({ workloads: unseen() }),
    outcome: 'undetermined',
  },
  {
    check: 'MESH120',
    situation: 'opted out',
    input: withPods({ labels: { 'sidecar.istio.io/inject': 'false' } }),
    outcome: 'note',
    says: ['api-1 and api-2'],
  },
  {
    check: 'MESH120',
    situation: 'host network',
    input: withPods({ hostNetwork: true }),
    outcome: 'note',
  },
  {
    check: 'MESH121',
    situation: 'a revision of its own',
    input: withPods({ labels: { 'istio.io/rev': '1-29-6' } }),
    outcome: 'note',
    says: ['namespace wins'],
  },
];

function outcomeOf(check: string, input: CheckInput) {
  const result = runChecks(input).find(each => each.check === check);
  if (!result) throw new Error(`no check ${check}`);
  if (result.outcome !== 'found') return { outcome: result.outcome, text: '' };
  const text = result.findings
    .flatMap(({ message, remedy }) => [message.text, remedy.text])
    .join(' ');
  return { outcome: result.findings[0].severity, text };
}

describe('checks', () => {
  it('all pass for a namespace that can be moved', () => {
    const outcomes = runChecks(soundInput()).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(checks.map(() => 'passed'));
  });

  it.each(fixtures)('$check: $situation', ({ check, input, outcome, says }) => {
    const found = outcomeOf(check, input);
    expect(found.outcome).toBe(outcome);
    for (const words of says ?? []) expect(found.text).toContain(words);
    // A placeholder that nobody filled in.
    expect(found.text).not.toMatch(/\{\w+\}/);
  });

  it.each(checks)('$id has a fixture that it does not pass', ({ id }) => {
    const failing = fixtures.filter(
      ({ check, outcome }) => check === id && outcome !== 'passed',
    );
    expect(failing.length).toBeGreaterThan(0);
  });

  it('does not hold up a migration by what it did itself', () => {
    const done = soundInput({ target: { kind: 'tag', name: 'stable' } });
    const migration = {
      id: 'm1',
      sequence: 1,
      cluster: 'prod-eu',
      namespace: 'payments',
      namespaceUid: 'uid-namespace',
      target: done.target,
      targetRevision: '1-29-6',
      options: done.options,
      workloads: [],
      prior: { labels: ours.prior, revision: '1-29-6', webhookUid: 'w' },
      direction: 'forward' as const,
      attempt: 2,
      request: 'run' as const,
      requestedAt: '2026-01-01T00:00:00.000Z',
      marks: { restartSeenAt: {} },
    };
    const rolling = withDeployment({
      templateAnnotations: { 'mesh-plugins.io/restarted-for': 'm1.forward.1' },
      generation: 2,
    });
    const input = { ...done, facts: rolling.facts, migration };
    expect(outcomeOf('MESH110', input).outcome).toBe('passed');
    expect(outcomeOf('MESH115', input).outcome).toBe('passed');
    const planned = { ...input, migration: null };
    expect(outcomeOf('MESH110', planned).outcome).toBe('blocker');
    expect(outcomeOf('MESH115', planned).outcome).toBe('blocker');
  });
});
