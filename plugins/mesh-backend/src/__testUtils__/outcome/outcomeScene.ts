import type { Shuffle } from '@mesh-plugins/onlooker';
import {
  application,
  barePod,
  bareReplicaSet,
  createSandboxCluster,
  cronJob,
  daemonSet,
  namespace,
  type NewObject,
  type PodOptions,
  type SandboxCluster,
  statefulSet,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { editedWebhook } from './editedWebhook';

/** The namespace of every scene. */
export const OUTCOME_NAMESPACE = 'shop';

/** Labels by which the old revision injects, and those by which only templates that ask for it are injected. */
const startLabels: readonly Record<string, string>[] = [
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio.io/rev': 'default' },
  { 'istio-injection': 'enabled' },
  {},
];

const podLabels: readonly Record<string, string>[] = [
  ...[{}, {}, {}, {}],
  { 'sidecar.istio.io/inject': 'true' },
  { 'sidecar.istio.io/inject': 'true' },
  { 'sidecar.istio.io/inject': 'false' },
  { 'sidecar.istio.io/inject': '' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio.io/rev': '1-30-3' },
  { 'sidecar.istio.io/inject': 'true', 'istio.io/rev': 'stable' },
  { keep: 'out' },
  { always: 'yes' },
  { keep: 'out', always: 'yes' },
  { 'istio.io/dataplane-mode': 'none' },
];

const podAnnotations: readonly Record<string, string>[] = [
  ...[{}, {}, {}, {}, {}, {}],
  { 'sidecar.istio.io/inject': 'false' },
  { 'sidecar.istio.io/inject': 'true' },
  { 'inject.istio.io/templates': 'grpc-agent' },
  { 'inject.istio.io/templates': 'grpc-simple' },
  { 'inject.istio.io/templates': 'sidecar, grpc-simple' },
  { 'inject.istio.io/templates': 'logging' },
  { 'inject.istio.io/templates': 'sidecar,logging' },
  { 'inject.istio.io/templates': 'both' },
  { 'sidecar.istio.io/interceptionMode': 'TPROXY' },
  { 'sidecar.istio.io/nativeSidecar': 'false' },
];

/** What an injector may be told; several times what the charts tell it. */
const settingsOf = (shuffle: Shuffle) => ({
  policy: shuffle.one([
    ...(['enabled', 'enabled', 'enabled', 'enabled'] as const),
    ...(['enabled', 'disabled', 'disabled', 'odd'] as const),
  ]),
  neverInjectSelector: shuffle.chance(0.25)
    ? [{ matchLabels: { keep: 'out' } }]
    : [],
  alwaysInjectSelector: shuffle.chance(0.25)
    ? [
        {
          matchExpressions: [
            { key: 'always', operator: 'In', values: ['yes'] },
          ],
        },
      ]
    : [],
  defaultTemplates: shuffle.chance(0.1)
    ? shuffle.one([['sidecar', 'logging'], ['logging'], ['missing']])
    : [],
  templates: Object.fromEntries(
    [
      ...['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'],
      ...(shuffle.chance(0.8) ? ['logging'] : []),
    ].map(name => [name, 'spec: {}']),
  ),
  aliases: shuffle.chance(0.8) ? { both: ['sidecar', 'grpc-simple'] } : {},
});

/** As the charts install it, with the templates that workloads here may ask for. */
const plainSettings = {
  policy: 'enabled',
  neverInjectSelector: [],
  alwaysInjectSelector: [],
  defaultTemplates: [],
  templates: Object.fromEntries(
    [
      ...['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'],
      'logging',
    ].map(name => [name, 'spec: {}']),
  ),
  aliases: { both: ['sidecar', 'grpc-simple'] },
};

/**
 * A cluster in which one namespace has run for a while under the old revision, after which somebody has changed what
 * the new one was told and by which labels its webhook asks.
 */
export function outcomeScene(shuffle: Shuffle): SandboxCluster {
  const sandbox = createSandboxCluster({ scenario: twoRevisions });
  const { stage } = sandbox;
  tell(sandbox, '1-29-6', plainSettings);
  tell(sandbox, '1-30-3', plainSettings);
  stage.create(namespace(OUTCOME_NAMESPACE, shuffle.one(startLabels)));
  const count = 1 + shuffle.below(3);
  for (let place = 0; place < count; place += 1) {
    stage.create(...workload(shuffle, `app-${place}`));
  }
  stage.settle();
  if (shuffle.chance(0.15)) tell(sandbox, '1-29-6', settingsOf(shuffle));
  if (shuffle.chance(0.6)) tell(sandbox, '1-30-3', settingsOf(shuffle));
  if (shuffle.chance(0.35)) editedWebhook(sandbox, shuffle);
  if (shuffle.chance(0.1)) {
    stage.label(OUTCOME_NAMESPACE, { 'istio.io/dataplane-mode': 'ambient' });
    shuffle.note('a namespace in ambient');
  }
  stage.settle();
  return sandbox;
}

function tell(sandbox: SandboxCluster, revision: string, settings: object) {
  // JSON is YAML.
  sandbox.stage.patch(
    ...(['configmaps', 'istio-system'] as const),
    `istio-sidecar-injector-${revision}`,
    { data: { config: JSON.stringify(settings) } },
  );
}

function workload(shuffle: Shuffle, name: string): NewObject[] {
  const isGateway = shuffle.chance(0.02);
  const options: PodOptions = {
    podLabels: shuffle.one(podLabels),
    podAnnotations: isGateway
      ? { 'inject.istio.io/templates': 'gateway' }
      : shuffle.one(podAnnotations),
  };
  const replicas = shuffle.one([0, 1, 1, 2, 2]);
  const kind = shuffle.one([
    ...(['deployment', 'deployment', 'deployment', 'deployment'] as const),
    ...(['statefulset', 'statefulset', 'daemonset', 'cronjob'] as const),
    ...(['bare-pod', 'bare-replicaset', 'odd-owner'] as const),
  ]);
  shuffle.note(`a ${kind}`);
  const place = OUTCOME_NAMESPACE;
  const made = (() => {
    switch (kind) {
      case 'deployment':
        return application(place, name, {
          ...{ ...options, replicas },
          strategy: shuffle.one(['RollingUpdate', 'Recreate'] as const),
        });
      case 'statefulset':
        return statefulSet(place, name, {
          ...{ ...options, replicas },
          updateStrategy: shuffle.one([
            ...(['RollingUpdate', 'RollingUpdate', 'OnDelete'] as const),
          ]),
        });
      case 'daemonset':
        return daemonSet(place, name, {
          ...options,
          updateStrategy: shuffle.one(['RollingUpdate', 'OnDelete'] as const),
        });
      case 'cronjob':
        return cronJob(place, name, options);
      case 'bare-pod':
        return barePod(place, name, options);
      case 'bare-replicaset':
        return bareReplicaSet(place, name, { ...options, replicas });
      case 'odd-owner':
        return barePod(place, name, options).map(withOddOwner);
      default:
        return kind satisfies never;
    }
  })();
  return shuffle.chance(0.06) ? made.map(onTheHostsNetwork) : made;
}

/** As operators make pods without a workload of Kubernetes between. */
function withOddOwner(pod: NewObject): NewObject {
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      ownerReferences: [
        {
          ...{ apiVersion: 'example.org/v1', kind: 'Database' },
          ...{ name: 'orders', uid: 'orders-uid', controller: true },
        },
      ],
    },
  };
}

interface WithTemplate {
  spec?: { template?: { spec: object } };
}

function onTheHostsNetwork(object: NewObject): NewObject {
  const { spec } = object as WithTemplate;
  if (!spec?.template) return object;
  const { template } = spec;
  return {
    ...object,
    spec: {
      ...spec,
      template: {
        ...template,
        spec: { ...template.spec, hostNetwork: true },
      },
    },
  };
}
