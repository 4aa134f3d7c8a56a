import type { Known } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import { metadataOf } from '../cluster/rawObject';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { readFact } from './readFact';

const group = 'gateway.networking.k8s.io';

/** The Gateway API's Gateways of the namespace; none where the cluster does not have that API. */
export function observeGateways({
  client,
  namespace,
  signal,
}: FreshRead): Promise<Known<string[]>> {
  const right = { verbs: ['list'], group, resource: 'gateways', namespace };
  return readFact(right, async () => {
    const path = `/apis/${group}/v1/namespaces/${namespace}/gateways`;
    try {
      const gateways = await listAll(client, path, {}, signal);
      return gateways.map(each => metadataOf(each).name);
    } catch (error) {
      if (error instanceof ClusterRequestError && error.code === 404) return [];
      throw error;
    }
  });
}
