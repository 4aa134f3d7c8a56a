import { createHash } from 'node:crypto';
import { conditionOf } from '../behaviours/conditions';
import { Container, Pod } from '../store/podKinds';
import { imageVersion } from './configurationFromCluster';
import { discoveryAddress } from './InjectorConfiguration';

/** One connection as `/debug/syncz` lists it. @public */
export interface SynczEntry {
  cluster_id: string;
  proxy: string;
  proxy_type: 'sidecar' | 'router';
  istio_version: string;
  cluster_sent?: string;
  cluster_acked?: string;
  listener_sent?: string;
  listener_acked?: string;
  route_sent?: string;
  route_acked?: string;
  endpoint_sent?: string;
  endpoint_acked?: string;
  resources: Record<
    string,
    { sent: string; acked?: string; sentTime: string; lastError?: string }
  >;
}

/** The annotation that makes a proxy misbehave towards its control plane: it never connects, rejects, or stays silent. */
export const xdsFaultAnnotation = 'mesh.sandbox/xds';
// A proxy connects and is configured before it is ready; the list shows it within a second of that.
const listedAfter = 1000;

const types = [
  ['cluster', 'envoy.config.cluster.v3.Cluster'],
  ['endpoint', 'envoy.config.endpoint.v3.ClusterLoadAssignment'],
  ['listener', 'envoy.config.listener.v3.Listener'],
  ['route', 'envoy.config.route.v3.RouteConfiguration'],
  ['names', 'istio.networking.nds.v1.NameTable'],
] as const;

function proxyOf(pod: Pod): Container | undefined {
  return [...(pod.spec.initContainers ?? []), ...pod.spec.containers].find(
    ({ name }) => name === 'istio-proxy',
  );
}

function environmentValue(
  container: Container,
  name: string,
): string | undefined {
  return container.env?.find(variable => variable.name === name)?.value;
}

function nonce(pod: Pod, type: string, sentAt: string): string {
  const hex = createHash('sha256')
    .update(`${pod.metadata.uid}/${type}`)
    .digest('hex');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `${sentAt}/13${uuid}`;
}

/** What a type's status is for this proxy: an acknowledgement, an error, or silence. */
function acknowledged(
  fault: string | undefined,
  type: string,
): 'acked' | 'rejected' | 'silent' {
  if (fault === 'listener-rejected' && type === 'listener') return 'rejected';
  if (fault === 'cluster-silent' && type === 'cluster') return 'silent';
  return 'acked';
}

function entryOf(pod: Pod, proxy: Container, readyAt: string): SynczEntry {
  const router = proxy.args?.includes('router') ?? false;
  const fault = pod.metadata.annotations?.[xdsFaultAnnotation];
  const sentTime = readyAt.replace('Z', '.000000000Z');
  const resources: SynczEntry['resources'] = {};
  const flat: Record<string, string> = {};
  for (const [type, url] of types) {
    if (router && (type === 'route' || type === 'names')) continue;
    const sent = nonce(pod, type, readyAt);
    const state = acknowledged(fault, type);
    resources[`type.googleapis.com/${url}`] = {
      sent,
      ...(state === 'acked' && { acked: sent }),
      sentTime,
      ...(state === 'rejected' && {
        lastError:
          'Error adding/updating listener(s) virtualInbound: rejected by the sandbox',
      }),
    };
    if (type === 'names') continue;
    flat[`${type}_sent`] = sent;
    if (state === 'acked') flat[`${type}_acked`] = sent;
  }
  return {
    cluster_id:
      environmentValue(proxy, 'ISTIO_META_CLUSTER_ID') ?? 'Kubernetes',
    proxy: `${pod.metadata.name}.${pod.metadata.namespace}`,
    proxy_type: router ? 'router' : 'sidecar',
    istio_version: imageVersion(proxy.image).replace(
      /-(debug|distroless)$/,
      '',
    ),
    ...flat,
    resources,
  };
}

/** One istiod among the replicas of its revision. */
export interface IstiodReplica {
  revision: string;
  istioNamespace: string;
  /** Its place among the ready replicas, which share the proxies. */
  index: number;
  count: number;
}

function belongsTo(
  replica: IstiodReplica,
  pod: Pod,
  proxy: Container,
): boolean {
  const address = environmentValue(proxy, 'CA_ADDR');
  if (address !== discoveryAddress(replica)) return false;
  return (
    createHash('sha256').update(pod.metadata.uid).digest().readUInt32BE(4) %
      replica.count ===
    replica.index
  );
}

/** The connections of one istiod: the ready pods whose proxy carries its address, shared over the replicas. */
export function syncz(
  pods: readonly Pod[],
  replica: IstiodReplica,
  now: number,
): SynczEntry[] {
  return pods
    .flatMap(pod => {
      const proxy = proxyOf(pod);
      const ready = conditionOf(pod.status?.conditions, 'Ready');
      if (!proxy || ready?.status !== 'True' || !belongsTo(replica, pod, proxy))
        return [];
      if (pod.metadata.annotations?.[xdsFaultAnnotation] === 'never-connects')
        return [];
      const readyAt =
        ready.lastTransitionTime ?? pod.metadata.creationTimestamp;
      return Date.parse(readyAt) + listedAfter <= now
        ? [entryOf(pod, proxy, readyAt)]
        : [];
    })
    .sort((left, right) => (left.proxy < right.proxy ? -1 : 1));
}
