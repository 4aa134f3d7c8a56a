import type { Shuffle } from '@mesh-plugins/onlooker';
import {
  application,
  barePod,
  bareReplicaSet,
  cronJob,
  daemonSet,
  type NewObject,
  type PodOptions,
  statefulSet,
} from '@mesh-plugins/sandbox-cluster';

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
  {
    'proxy.istio.io/config':
      'discoveryAddress: istiod-1-29-6.istio-system.svc:15012',
  },
  { 'proxy.istio.io/config': 'concurrency: 2' },
];

/** A workload of any kind, whose template says any of what decides an injection. */
export function generatedWorkload(
  shuffle: Shuffle,
  place: string,
  name: string,
): NewObject[] {
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
