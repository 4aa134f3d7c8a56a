import type { WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import type { NotRenewable } from './renewal';

/** Why the pods of a workload cannot be renewed and what a person can do, in templates. */
export interface NotRenewableWords {
  says: string;
  remedy: string;
  params: Message['params'];
}

/** See {@link NotRenewableWords}. */
export function notRenewableWords(
  why: NotRenewable,
  { apiKind, name, strategy }: WorkloadFact,
  namespace: string,
): NotRenewableWords {
  const params = {
    kind: apiKind,
    name,
    namespace,
    partition: strategy?.partition ?? 0,
  };
  return { ...templatesOf(why), params };
}

function templatesOf(why: NotRenewable): Omit<NotRenewableWords, 'params'> {
  switch (why) {
    case 'on-delete':
      return {
        says: '{kind} {name} replaces a pod only when somebody deletes it: its update strategy is OnDelete.',
        remedy:
          'Set its update strategy to RollingUpdate for the move, then make the plan again.',
      };
    case 'partition':
      return {
        says: '{kind} {name} holds its pods with ordinals below {partition} back from every change of its template: the partition of its rolling update is {partition}.',
        remedy:
          'Finish the update that the partition holds back, set it to 0, and make the plan again.',
      };
    case 'replica-set':
      return {
        says: 'ReplicaSet {name} belongs to no Deployment, and by itself it never replaces a pod that runs.',
        remedy:
          'Let a Deployment own its pods, or scale it to zero for the move and up again after it.',
      };
    case 'replication-controller':
      return {
        says: 'ReplicationController {name} never replaces a pod that runs.',
        remedy:
          'Put a Deployment in its place, or scale it to zero for the move and up again after it.',
      };
    case 'rollout':
      return {
        says: 'Rollout {name} is renewed by Argo Rollouts, and a migration cannot ask that for a restart yet.',
        remedy:
          'Move the namespace by hand: change its labels, then run kubectl argo rollouts restart {name} -n {namespace}.',
      };
    case 'bare-pod':
      return {
        says: 'Pod {name} has no owner that would create it anew.',
        remedy: 'Delete it, or let a Deployment own it.',
      };
    case 'unknown-owner':
      return {
        says: '{kind} {name} owns pods, and it is not known here how it replaces them.',
        remedy:
          'Wait until its pods end or scale it to zero, and make the plan again; or change the labels by hand and renew its pods by the means of {kind}.',
      };
    default: {
      const never: never = why;
      return never;
    }
  }
}
