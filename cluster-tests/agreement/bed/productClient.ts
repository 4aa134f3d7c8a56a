import type { ClusterClient } from '../../../plugins/mesh-backend/src/cluster/ClusterClient';
import { connectCluster } from '../../../plugins/mesh-backend/src/cluster/ClusterConnection';
import { HttpClusterClient } from '../../../plugins/mesh-backend/src/cluster/HttpClusterClient';
import type { KubernetesAccess } from '../../stage/KubernetesApi';

/** The product's own client of an API server. */
export function productClient(access: KubernetesAccess): ClusterClient {
  const { url, certificateAuthority, token } = access;
  const address = { name: 'testbed', url, caData: certificateAuthority };
  return new HttpClusterClient(
    connectCluster(address, async () => ({ type: 'bearer token', token })),
  );
}
