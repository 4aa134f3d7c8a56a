import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRestart } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

/** An operator keeps what it manages as it wants it: some take foreign annotations off a template, others let them be. */
export const noOperatorMayUndo = defineCheck({
  id: 'MESH122',
  title: 'No operator manages a workload that is restarted',
  needs: ['workloads', 'pods', 'targetRevision'],
  undetermined: 'warns',
  evaluate({ workloads, pods, targetRevision }, { namespace, found }) {
    return workloadsToRestart(workloads, pods, targetRevision.revision).flatMap(
      workload => {
        const { apiKind, name, controller } = workload;
        if (!controller) return [];
        return [
          found({
            severity: 'warning',
            object: workloadObject(workload, { namespace }),
            says: '{kind} {name} is managed by {ownerKind} {owner}, whose operator may take the restart stamp off its template again.',
            remedy:
              'Ask who runs the operator. Its pods would then be renewed a second time; they get the target all the same.',
            params: {
              kind: apiKind,
              name,
              ownerKind: controller.kind,
              owner: controller.name,
            },
            evidence: [
              `controlled by ${controller.apiVersion} ${controller.kind} ${controller.name}`,
            ],
          }),
        ];
      },
    );
  },
});
