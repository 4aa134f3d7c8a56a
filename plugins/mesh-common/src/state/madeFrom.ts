import type { WorkloadFact } from '../facts/podFact';
import type { PodToInject } from '../injection/podToInject';

/** The workload as the object that shows the labels of its pods; nothing where its template is not known to us. */
export function madeFrom(
  namespace: string,
  { kind, apiVersion, apiKind, name }: WorkloadFact,
): Pick<PodToInject, 'madeFrom'> {
  return kind === 'Other'
    ? {}
    : { madeFrom: { apiVersion, kind: apiKind, namespace, name } };
}
