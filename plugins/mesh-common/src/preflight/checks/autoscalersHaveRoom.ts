import type { AutoscalerFact } from '../../facts/autoscaler';
import type { WorkloadFact } from '../../facts/podFact';
import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRenew } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

/** The autoscaler that scales a workload; undefined where none does. */
export function autoscalerOf(
  { apiKind, name }: WorkloadFact,
  autoscalers: readonly AutoscalerFact[],
): AutoscalerFact | undefined {
  return autoscalers.find(
    ({ target }) => target.kind === apiKind && target.name === name,
  );
}

/** True where it wants as many pods as it may. */
export function isAtLimit({
  desiredReplicas,
  maxReplicas,
}: AutoscalerFact): boolean {
  return maxReplicas > 0 && desiredReplicas >= maxReplicas;
}

/** Pods that start carry less, and an autoscaler at its limit cannot make up for them. */
export const autoscalersHaveRoom = defineCheck({
  id: 'MESH127',
  title: 'No autoscaler is at its limit',
  needs: ['workloads', 'pods', 'targetRevision', 'autoscalers'],
  undetermined: 'warns',
  evaluate(
    { workloads, pods, targetRevision, autoscalers },
    { namespace, found },
  ) {
    return workloadsToRenew(workloads, pods, targetRevision.revision).flatMap(
      workload => {
        const autoscaler = autoscalerOf(workload, autoscalers);
        if (!autoscaler || !isAtLimit(autoscaler)) return [];
        return [
          found({
            severity: 'warning',
            object: workloadObject(workload, { namespace }),
            says: 'Autoscaler {autoscaler} is at its limit of {limit} pods of {name}: it cannot add any while some of them start.',
            remedy:
              'Move at a time of less load, or raise maxReplicas for the move.',
            params: {
              autoscaler: autoscaler.name,
              limit: autoscaler.maxReplicas,
              name: workload.name,
            },
            evidence: [
              `${autoscaler.name}: ${autoscaler.desiredReplicas} wanted, from ${autoscaler.minReplicas} to ${autoscaler.maxReplicas}`,
            ],
          }),
        ];
      },
    );
  },
});
