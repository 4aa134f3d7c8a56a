import type { JsonObject, JsonValue } from '@backstage/types';
import type { ProxyConnection } from '@mesh-plugins/backstage-plugin-mesh-common';
import { isObject, objectsOf, textOf } from '../cluster/rawObject';

const clusterType = 'type.googleapis.com/envoy.config.cluster.v3.Cluster';
const listenerType = 'type.googleapis.com/envoy.config.listener.v3.Listener';

/**
 * Reads what one istiod answers at `/debug/syncz`: every proxy that is connected to it.
 *
 * @remarks
 * Entries without `cluster_id` are connections of istioctl, not of proxies. A proxy that rejects a configuration has
 * `lastError` at that type and no new acknowledgement.
 */
export function parseSyncz(istiod: string, body: string): ProxyConnection[] {
  const answer: JsonValue = JSON.parse(body);
  return objectsOf(answer)
    .filter(entry => textOf(entry.cluster_id) !== '')
    .map(entry => {
      const resources = isObject(entry.resources) ? entry.resources : {};
      const cds = typeOf(resources, clusterType);
      const lds = typeOf(resources, listenerType);
      return {
        proxy: textOf(entry.proxy),
        istiod,
        cdsAcknowledged: textOf(cds.acked) !== '',
        ldsAcknowledged: textOf(lds.acked) !== '',
        lastError: firstError(resources),
        sentAt: textOf(cds.sentTime) || null,
      };
    });
}

function typeOf(resources: JsonObject, name: string): JsonObject {
  const type = resources[name];
  return isObject(type) ? type : {};
}

function firstError(resources: JsonObject): string | null {
  for (const type of Object.values(resources)) {
    const error = isObject(type) ? textOf(type.lastError) : '';
    if (error) return error;
  }
  return null;
}
