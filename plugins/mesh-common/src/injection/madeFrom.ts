import type { WorkloadFact } from '../facts/podFact';
import type { PodToInject } from './podToInject';

/**
 * The workload as the object that shows the labels of its pods; nothing where its template is not known to us. Of one
 * that is known by its pods alone only those annotations are held that a pod's projection keeps.
 */
export function madeFrom(
  namespace: string,
  { kind, apiVersion, apiKind, name, resourceVersion }: WorkloadFact,
): Pick<PodToInject, 'madeFrom' | 'annotationsAreSelected'> {
  return {
    ...(resourceVersion === '' && { annotationsAreSelected: true }),
    ...(kind !== 'Other' && {
      madeFrom: { apiVersion, kind: apiKind, namespace, name },
    }),
  };
}
