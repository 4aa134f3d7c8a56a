import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRestart } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';
import { keepersOfTemplate } from '../keepersOfTemplate';

/**
 * Some operators take foreign annotations off a template, others let them be. Taken off before the rollout is through,
 * the pods that are there stay.
 */
export const noOperatorMayUndo = defineCheck({
  id: 'MESH122',
  title: 'No operator manages a workload that is restarted',
  needs: ['workloads', 'pods', 'targetRevision'],
  undetermined: 'warns',
  evaluate({ workloads, pods, targetRevision }, { namespace, found }) {
    return workloadsToRestart(workloads, pods, targetRevision.revision).flatMap(
      workload => {
        // What a GitOps tool writes is another check's.
        const [keeper, ...others] = keepersOfTemplate(workload).filter(
          ({ isGitOps }) => !isGitOps,
        );
        if (!keeper) return [];
        const { apiKind, name } = workload;
        return [
          found({
            severity: 'warning',
            object: workloadObject(workload, { namespace }),
            says: '{kind} {name} is managed by {keeper}, which may undo the restart. Pods that are not replaced by then keep their sidecar.',
            remedy:
              'Ask who runs {keeper}. If it undoes the restart, restart the workload there.',
            params: { kind: apiKind, name, keeper: keeper.name },
            evidence: [keeper, ...others].map(({ sign }) => sign),
          }),
        ];
      },
    );
  },
});
