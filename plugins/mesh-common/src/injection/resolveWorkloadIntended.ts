import type { WorkloadFact } from '../facts/podFact';
import type { IntendedRevision } from '../model/intendedRevision';
import type { Injection } from './injection';
import { madeFrom } from './madeFrom';
import type { PodToInject } from './podToInject';
import { resolveIntended, resolveNamespaceIntended } from './resolveIntended';

/** A namespace, by what of it decides injection. @public */
export interface NamespaceLabels {
  namespace: string;
  namespaceLabels: Readonly<Record<string, string>>;
}

/** The pod that the workload's own template makes. @public */
export function podOfWorkload(
  { namespace, namespaceLabels }: NamespaceLabels,
  workload: WorkloadFact,
): PodToInject {
  return {
    ...{ namespace, namespaceLabels },
    podLabels: workload.templateLabels,
    podAnnotations: workload.templateAnnotations,
    hostNetwork: workload.templateHostNetwork,
    ...madeFrom(namespace, workload),
  };
}

/** What a pod of the workload's own template would be injected with when it is created. @public */
export function resolveWorkloadIntended(
  labels: NamespaceLabels,
  workload: WorkloadFact,
  injection: Injection,
): IntendedRevision {
  return resolveIntended(podOfWorkload(labels, workload), injection);
}

/** Reasons by which an injector leaves out a plain pod, and perhaps not the next one. */
const leavesPodsOut: ReadonlySet<string> = new Set([
  'injector-policy',
  'never-selector',
]);

/**
 * What the labels of a namespace give to those of its pods that get a sidecar at all.
 *
 * @remarks
 * A plain pod stands for all of them only while the injector leaves no pod out by its policy or selectors: with the policy
 * `disabled` the labels still lead to a revision where the templates ask for it themselves.
 *
 * @public
 */
export function resolveLabelsIntended(
  labels: NamespaceLabels,
  workloads: readonly WorkloadFact[],
  injection: Injection,
): IntendedRevision {
  const plain = resolveNamespaceIntended(
    labels.namespace,
    labels.namespaceLabels,
    injection,
  );
  if (plain.kind !== 'none' || !leavesPodsOut.has(plain.reason)) return plain;
  const ofTemplates = workloads
    .map(workload => resolveWorkloadIntended(labels, workload, injection))
    .find(({ kind }) => kind === 'revision');
  return ofTemplates ?? plain;
}
