import type { JsonObject } from '@backstage/types';
import { isObject, metadataOf } from '../cluster/rawObject';

/** The Service that an EndpointSlice belongs to; null for slices that somebody made by hand for no Service. */
export function serviceNameOf(slice: JsonObject): string | null {
  return metadataOf(slice).labels['kubernetes.io/service-name'] ?? null;
}

/** How many endpoints take traffic; `ready` absent means ready (Kubernetes API, EndpointConditions). */
export function readyEndpointsOf(endpoints: JsonObject[]): number {
  return endpoints.filter(endpoint => {
    const conditions = isObject(endpoint.conditions) ? endpoint.conditions : {};
    return conditions.ready !== false;
  }).length;
}
