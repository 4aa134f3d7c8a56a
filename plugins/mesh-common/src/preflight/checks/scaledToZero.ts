import type { WorkloadFact } from '../../facts/podFact';
import { defineCheck } from '../defineCheck';
import { templateIsCounted } from '../../steps/countedPods';

export const scaledToZero = defineCheck({
  id: 'MESH119',
  title: 'No workload is scaled to zero',
  needs: ['workloads'],
  undetermined: 'warns',
  evaluate({ workloads }, { namespace, found }) {
    return workloads
      .filter(({ replicas }) => replicas === 0)
      .filter(canBeScaled)
      .filter(templateIsCounted)
      .map(({ apiVersion, apiKind, name }) =>
        found({
          severity: 'note',
          object: { apiVersion, kind: apiKind, namespace, name },
          says: '{name} is scaled to zero. It is not restarted; when it is scaled up, its pods get the target.',
          remedy: 'Nothing is needed.',
          params: { name },
        }),
      );
  },
});

/** Old ReplicaSets stand at zero for good, and how many pods a DaemonSet has is up to the nodes. */
function canBeScaled({ kind }: WorkloadFact): boolean {
  return ['Deployment', 'StatefulSet', 'Rollout'].includes(kind);
}
