import { DATAPLANE_MODE_LABEL } from '../model/labels';
import { labelValue } from './labelValue';
import type { PodToInject } from './podToInject';

/** The label by which istiod marks the pods that it makes for a Gateway, waypoints among them. */
export const GATEWAY_NAME_LABEL = 'gateway.networking.k8s.io/gateway-name';

/**
 * True when ambient mode captures the pod, provided that nothing injects it.
 *
 * @remarks
 * As Istio's CNI selects: the pod's own label decides before the namespace's, and a pod on the network of its node is
 * never captured.
 *
 * @public
 */
export function ambientCaptures({
  namespaceLabels,
  podLabels,
  hostNetwork,
}: PodToInject): boolean {
  if (hostNetwork) return false;
  const own = labelValue(podLabels, DATAPLANE_MODE_LABEL);
  if (own === 'ambient') return true;
  return (
    own !== 'none' &&
    labelValue(namespaceLabels, DATAPLANE_MODE_LABEL) === 'ambient'
  );
}

/** The Gateway for which istiod itself made the pod, with its proxy; null for all other pods. @public */
export function gatewayOf({ podLabels }: PodToInject): string | null {
  return labelValue(podLabels, GATEWAY_NAME_LABEL) ?? null;
}
