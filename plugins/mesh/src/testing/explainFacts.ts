import {
  type ExplainFacts,
  type InjectionWebhook,
  type InjectionWebhookEntry,
  type InjectorService,
  known,
  type LabelSelector,
  type PodFact,
  type RunningRevision,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';

/** A revision's own configuration, or a tag's, with the entries that the charts write for a name. */
export function webhookOf(
  name: string,
  revision: string,
  tag: string | null,
  configuration = tag === null
    ? `istio-sidecar-injector-${revision}`
    : `istio-revision-tag-${tag}`,
): InjectionWebhook {
  const asked = {
    key: 'istio.io/rev',
    operator: 'In' as const,
    values: [name],
  };
  const absent = (key: string) => ({ key, operator: 'DoesNotExist' as const });
  const notOut = {
    key: 'sidecar.istio.io/inject',
    operator: 'NotIn' as const,
    values: ['false'],
  };
  return {
    name: configuration,
    uid: `${configuration}-uid`,
    revision,
    tag,
    entries: [
      entryOf(
        'rev.namespace',
        revision,
        [asked, absent('istio-injection')],
        [notOut],
      ),
      entryOf(
        'rev.object',
        revision,
        [absent('istio.io/rev'), absent('istio-injection')],
        [notOut, asked],
      ),
    ],
  };
}

type Requirements = NonNullable<LabelSelector['matchExpressions']>;

function entryOf(
  prefix: string,
  revision: string,
  ofNamespace: Requirements,
  ofPod: Requirements,
): InjectionWebhookEntry {
  return {
    name: `${prefix}.sidecar-injector.istio.io`,
    namespaceSelector: { matchExpressions: ofNamespace },
    objectSelector: { matchExpressions: ofPod },
    rules: [
      {
        operations: ['CREATE'],
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
        scope: '*',
      },
    ],
    matchPolicy: 'Equivalent',
    matchConditions: [],
    failurePolicy: 'Fail',
    reinvocationPolicy: 'Never',
    service: {
      namespace: 'istio-system',
      name: `istiod-${revision}`,
      path: '/inject',
      port: 443,
    },
    url: null,
    caBundle: 'Y2E=',
  };
}

function serviceOf(revision: string): InjectorService {
  return {
    namespace: 'istio-system',
    name: `istiod-${revision}`,
    exists: true,
    readyEndpoints: 2,
    revision,
    settings: known(
      {
        policy: 'enabled',
        neverInjectSelector: [],
        alwaysInjectSelector: [],
        defaultTemplates: ['sidecar'],
        templates: ['gateway', 'grpc-agent', 'sidecar'],
        proxyImage: null,
        redirection: 'init-container',
        mesh: known(
          { trustDomain: 'cluster.local', discoverySelectors: [] },
          ago(3),
        ),
        digest: 'as-installed',
      },
      ago(3),
    ),
  };
}

/** Revisions 1-29-6 and 1-30-3, and tag `stable`, which is 1-30-3. */
export const installed: InjectionWebhook[] = [
  webhookOf('stable', '1-30-3', 'stable'),
  webhookOf('1-29-6', '1-29-6', null),
  webhookOf('1-30-3', '1-30-3', null),
];

/** The cluster, with a namespace that has these labels. */
export function factsWith(
  labels: Record<string, string>,
  webhooks: InjectionWebhook[] = installed,
): ExplainFacts {
  return {
    object: known(
      {
        name: 'payments',
        uid: 'payments-uid',
        resourceVersion: '1',
        labels,
        annotations: {},
        deleting: false,
        labelManagers: {},
        labelWriters: [],
        owners: [],
        record: { kind: 'absent' },
      },
      ago(3),
    ),
    webhooks: known(webhooks, ago(3)),
    otherWebhooks: known(4, ago(3)),
    injectorServices: known(['1-29-6', '1-30-3'].map(serviceOf), ago(3)),
    controlPlanes: known(
      ['1-29-6', '1-30-3'].map(revision => ({
        revision,
        namespace: 'istio-system',
        version: revision.replace(/-/g, '.'),
        readyPods: 2,
        pods: 2,
      })),
      ago(3),
    ),
  };
}

/** What a pod carries that this revision injected. */
export function carries(
  revision: string,
  changes: Partial<Extract<RunningRevision, { kind: 'revision' }>> = {},
): RunningRevision {
  const version = revision.replace(/-/g, '.');
  const host = `istiod-${revision}.istio-system.svc`;
  return {
    kind: 'revision',
    revision,
    evidence: 'status',
    role: 'sidecar',
    madeBy: 'injector',
    proxyImage: `docker.io/istio/proxyv2:${version}`,
    proxyVersion: version,
    nativeSidecar: true,
    caHost: host,
    discoveryHost: host,
    clusterId: 'prod-eu',
    statusSays: revision,
    annotationSays: revision,
    ...changes,
  };
}

/** A pod of Deployment payments-api. */
export function podWith(
  running: RunningRevision,
  changes: Partial<PodFact> = {},
): PodFact {
  return {
    name: 'payments-api-6c5f9b8d7-x2x4k',
    uid: 'payments-api-x2x4k-uid',
    namespace: 'payments',
    node: 'node-1',
    createdAt: ago(86_400),
    startedAt: ago(86_400),
    restarts: { count: 0, last: null },
    phase: 'Running',
    ready: true,
    terminating: false,
    hostNetwork: false,
    labels: { app: 'payments-api' },
    annotations: {},
    controller: {
      kind: 'ReplicaSet',
      apiVersion: 'apps/v1',
      name: 'payments-api-6c5f9b8d7',
      uid: 'payments-api-replicaset',
    },
    running,
    trouble: null,
    ...changes,
  };
}

/** The Deployment that owns the pod, with the template that the pod was made from. */
export function deploymentOf(pod: PodFact): WorkloadFact {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    apiKind: 'Deployment',
    name: 'payments-api',
    uid: 'payments-api-uid',
    resourceVersion: '1',
    generation: 1,
    labels: {},
    annotations: {},
    templateLabels: pod.labels,
    templateAnnotations: pod.annotations,
    templateHostNetwork: pod.hostNetwork,
    templateManagers: [],
    templateWriters: [],
    controller: null,
    replicas: 4,
    paused: false,
    schedule: null,
    strategy: {
      type: 'RollingUpdate',
      maxSurge: 1,
      maxUnavailable: 0,
      partition: 0,
    },
    ordered: false,
    minReadySeconds: 0,
    keepsData: false,
    claims: [],
    hostPorts: [],
    timeZone: null,
    status: {
      observedGeneration: 1,
      replicas: 4,
      updatedReplicas: 4,
      readyReplicas: 4,
      availableReplicas: 4,
    },
    conditions: [],
    presentPods: null,
    ownedUids: ['payments-api-replicaset'],
  };
}
