import {
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '../../facts/podFact';
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
  needs: ['workloads', 'pods', 'leftBehind'],
  undetermined: 'blocks',
  evaluate({ workloads, pods, leftBehind }, subject) {
    const ofWorkloads = workloads
      .filter(workload => isConcerned(workload, pods))
      .flatMap(workload => notRenewable(workload, 'blocker', subject));
    const accepted = leftBehind.flatMap(workload =>
      notRenewable(workload, 'warning', subject),
    );
    const orphans = podsWithoutOwner(pods, workloads).map(pod => {
      const direct = workloads.find(workload => podBelongsTo(pod, workload));
      return direct
        ? madeByOthers(pod, direct, subject)
        : ownerNotKnown(pod, subject);
    });
    return [...ofWorkloads, ...accepted, ...orphans];
  },
});

function ownerNotKnown(pod: PodFact, { found }: CheckSubject) {
  return found({
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
  });
}

function madeByOthers(
  pod: PodFact,
  { apiKind, name }: WorkloadFact,
  { found }: CheckSubject,
) {
  return found({
    severity: 'blocker',
    variant: 'direct',
    object: podObject(pod),
    says: 'Pod {name} names {kind} {workload} itself as its controller, without a ReplicaSet. A restart of {kind} {workload} does not replace it.',
    remedy:
      'Ask who makes this pod. Let that end or replace it, then plan again.',
    params: { name: pod.name, kind: apiKind, workload: name },
  });
}

function notRenewable(
  workload: WorkloadFact,
  severity: 'blocker' | 'warning',
  { namespace, found }: CheckSubject,
) {
  const renewal = renewalOf(workload);
  if (renewal.by !== 'nobody') return [];
  return [
    found({
      severity,
      variant: renewal.why,
      object: workloadObject(workload, { namespace }),
      ...notRenewableWords(renewal.why, workload, namespace),
    }),
  ];
}
