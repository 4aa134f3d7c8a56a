import type { WorkloadFact } from '../../facts/podFact';
import { podsWithoutOwner } from '../../steps/countedPods';
import { notRenewableWords } from '../../steps/notRenewable';
import { renewalOf } from '../../steps/renewal';
import { podObject, workloadObject } from '../../steps/workloadRef';
import { isConcerned } from '../concernedWorkloads';
import { type CheckSubject, defineCheck } from '../defineCheck';

/** Pods that nothing renews would keep the former revision without anybody noticing. */
export const everyWorkloadCanBeRenewed = defineCheck({
  id: 'MESH114',
  title: 'Every workload can be renewed',
  needs: ['workloads', 'pods'],
  undetermined: 'blocks',
  evaluate({ workloads, pods }, subject) {
    const ofWorkloads = workloads
      .filter(workload => isConcerned(workload, pods))
      .flatMap(workload => notRenewable(workload, subject));
    const orphans = podsWithoutOwner(pods, workloads).map(pod =>
      subject.found({
        severity: 'blocker',
        variant: 'owner',
        object: podObject(pod),
        says: 'Pod {name} belongs to {owner}, which is not known here, so that it cannot be renewed.',
        remedy:
          'Make its owner readable for the portal, or delete the pod if nothing owns it any more.',
        params: {
          name: pod.name,
          owner: pod.controller
            ? `${pod.controller.kind} ${pod.controller.name}`
            : 'no owner',
        },
      }),
    );
    return [...ofWorkloads, ...orphans];
  },
});

function notRenewable(
  workload: WorkloadFact,
  { namespace, found }: CheckSubject,
) {
  const renewal = renewalOf(workload);
  if (renewal.by !== 'nobody') return [];
  return [
    found({
      severity: 'blocker',
      variant: renewal.why,
      object: workloadObject(workload, { namespace }),
      ...notRenewableWords(renewal.why, workload, namespace),
    }),
  ];
}
