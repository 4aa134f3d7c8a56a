import { createHash } from 'node:crypto';
import { matchesLabels } from '../admission/matchesLabels';
import { sameJson } from '../store/json';
import { NewObject } from '../store/KubernetesObject';
import { EndpointAddress, Endpoints, Service } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { Behaviour, Change, ClusterView } from './Behaviour';
import { isReady, ownedBy } from './ownership';

function addressOf(pod: Pod): EndpointAddress {
  const { name, namespace = '', uid } = pod.metadata;
  return {
    ip: pod.status.podIP ?? '',
    nodeName: pod.spec.nodeName,
    targetRef: { kind: 'Pod', name, namespace, uid },
  };
}

function portsOf(
  service: Service,
): { name?: string; port: number; protocol: string }[] {
  return (service.spec.ports ?? []).map(port => ({
    ...(port.name && { name: port.name }),
    port: typeof port.targetPort === 'number' ? port.targetPort : port.port,
    protocol: port.protocol ?? 'TCP',
  }));
}

function subsetsOf(service: Service, pods: Pod[]): Endpoints['subsets'] {
  const addresses = pods.filter(isReady).map(addressOf);
  const notReadyAddresses = pods.filter(pod => !isReady(pod)).map(addressOf);
  if (addresses.length + notReadyAddresses.length === 0) return undefined;
  return [
    {
      ...(addresses.length > 0 && { addresses }),
      ...(notReadyAddresses.length > 0 && { notReadyAddresses }),
      ports: portsOf(service),
    },
  ];
}

function sliceOf(service: Service, pods: Pod[]): NewObject {
  const { name, namespace = '', uid } = service.metadata;
  const suffix = createHash('sha256').update(uid).digest('hex').slice(0, 5);
  return {
    metadata: {
      name: `${name}-${suffix}`,
      namespace,
      labels: {
        'kubernetes.io/service-name': name,
        'endpointslice.kubernetes.io/managed-by':
          'endpointslice-controller.k8s.io',
      },
      ownerReferences: [ownedBy(service)],
    },
    addressType: 'IPv4',
    endpoints: pods.map(pod => ({
      addresses: [pod.status.podIP],
      conditions: {
        ready: isReady(pod),
        serving: isReady(pod),
        terminating: false,
      },
      nodeName: pod.spec.nodeName,
      targetRef: addressOf(pod).targetRef,
    })),
    ports: portsOf(service),
  };
}

function write(
  view: ClusterView,
  resource: string,
  namespace: string,
  wanted: NewObject,
): Change[] {
  const known = view.get(resource, namespace, wanted.metadata.name ?? '');
  if (!known) return [{ kind: 'create', resource, namespace, object: wanted }];
  const { metadata: _metadata, ...content } = wanted;
  const { metadata, apiVersion, kind, ...present } = known;
  if (sameJson(content, present)) return [];
  return [
    {
      kind: 'update',
      resource,
      object: { ...content, apiVersion, kind, metadata },
    },
  ];
}

function reactTo(view: ClusterView, service: Service): Change[] {
  const { selector } = service.spec;
  const { name, namespace } = service.metadata;
  if (
    !selector ||
    namespace === undefined ||
    service.metadata.deletionTimestamp
  )
    return [];
  const pods = view
    .list('pods', namespace)
    .filter(pod => pod.status.podIP && !pod.metadata.deletionTimestamp)
    .filter(pod =>
      matchesLabels({ matchLabels: selector }, pod.metadata.labels ?? {}),
    );
  const labels = service.metadata.labels;
  const subsets = subsetsOf(service, pods);
  const endpoints: NewObject = {
    metadata: { name, namespace, ...(labels && { labels }) },
    ...(subsets && { subsets }),
  };
  return [
    ...write(view, 'endpoints', namespace, endpoints),
    ...write(
      view,
      'endpointslices.discovery.k8s.io',
      namespace,
      sliceOf(service, pods),
    ),
  ];
}

/** Endpoints and one EndpointSlice for each Service with a selector; Endpoints whose Service is gone are removed. */
export const endpointsController: Behaviour = {
  name: 'endpoint-controller',
  manager: 'kube-controller-manager',
  react(view) {
    const orphans = view
      .list('endpoints')
      .filter(
        ({ metadata }) =>
          !view.get('services', metadata.namespace, metadata.name),
      )
      .map((object): Change => ({
        kind: 'delete',
        resource: 'endpoints',
        object,
      }));
    return {
      changes: [
        ...view.list('services').flatMap(service => reactTo(view, service)),
        ...orphans,
      ],
    };
  },
};
