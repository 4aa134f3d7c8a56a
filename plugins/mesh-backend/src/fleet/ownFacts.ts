import {
  podBelongsTo,
  type PlacementFacts,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import type { ClusterCache } from '../cache/ClusterCache';
import type { PlacedEntity } from '../catalog/PlacedEntity';

/** A namespace as it is, with the workloads and pods that are the entity's own. */
export function ownFacts(
  cache: ClusterCache,
  namespace: string,
  { matches }: PlacedEntity,
): PlacementFacts {
  const pods = cache.pods(namespace);
  const workloads = allKnown(
    [cache.workloads(namespace), pods],
    (all, allPods) =>
      all.filter(
        workload =>
          matches(workload.labels) ||
          matches(workload.templateLabels) ||
          allPods.some(
            pod => matches(pod.labels) && podBelongsTo(pod, workload),
          ),
      ),
  );
  return {
    object: cache.namespace(namespace),
    webhooks: cache.webhooks(),
    injectorServices: cache.injectorServices(),
    tagServices: cache.tagServices(),
    controlPlanes: cache.controlPlanes(),
    workloads,
    pods: allKnown([pods, workloads], (all, own) =>
      all.filter(
        pod => matches(pod.labels) || own.some(each => podBelongsTo(pod, each)),
      ),
    ),
  };
}
