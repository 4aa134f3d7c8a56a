import {
  type FleetCluster,
  unknown,
  type WriterState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import { whyReadOnly } from '../cluster/whyReadOnly';
import type { MeshConfig } from '../config';

/** What the cache knows of a cluster as a whole; without a cache nothing is known yet, and `why` says so. */
export function readFleetCluster(
  { name, title }: { name: string; title: string },
  cache: ClusterCache | undefined,
  config: Pick<MeshConfig, 'writers'>,
  why: string,
): FleetCluster {
  const nothing = unknown(why);
  return {
    ...{ name, title },
    freshness: cache?.freshness ?? {
      state: 'never',
      since: new Date().toISOString(),
      why,
    },
    writer: writerState(config, name),
    kubernetesVersion: cache?.version ?? null,
    webhooks: cache?.webhooks() ?? nothing,
    services: cache?.injectorServices() ?? nothing,
    controlPlanes: cache?.controlPlanes() ?? nothing,
    objects: cache?.meshObjects() ?? nothing,
    proxies: cache?.proxies() ?? nothing,
    unreadKinds: cache?.unreadKinds() ?? [],
  };
}

/** Whether the portal has a credential for writing to the cluster. */
export function writerState(
  { writers }: Pick<MeshConfig, 'writers'>,
  cluster: string,
): WriterState {
  return writers.has(cluster)
    ? { state: 'configured' }
    : { state: 'read-only', why: whyReadOnly(cluster) };
}
