import type { WorkloadFact } from '@mesh-plugins/backstage-plugin-mesh-common';

/**
 * An Argo Rollout with what is known of the Deployment or ReplicaSet whose template it takes (`spec.workloadRef`); as it
 * is where it has one of its own, or where the other object is not to be seen.
 *
 * @remarks
 * A fresh read resolves it in the objects themselves (`withReferredTemplate`); the cache keeps only their facts.
 */
export function withTemplateOf(
  workload: WorkloadFact,
  others: readonly WorkloadFact[],
): WorkloadFact {
  const reference = workload.rollout?.templateOf;
  if (!reference) return workload;
  const referred = others.find(
    ({ kind, name }) => kind === reference.kind && name === reference.name,
  );
  if (!referred) return workload;
  return {
    ...workload,
    templateLabels: referred.templateLabels,
    templateAnnotations: referred.templateAnnotations,
    templateHostNetwork: referred.templateHostNetwork,
    keepsData: referred.keepsData,
    claims: referred.claims,
    hostPorts: referred.hostPorts,
  };
}
