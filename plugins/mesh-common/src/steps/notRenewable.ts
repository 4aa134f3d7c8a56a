import type { WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import type { EvictedSince, NotRenewable, Renewal } from './renewal';

/** Why no change of the template renews the pods of a workload. */
export type NotRestartable = EvictedSince | NotRenewable | 'rollout';

/** See {@link NotRestartable}; null where one does, or none is needed. */
export function whyNotRestartable(renewal: Renewal): NotRestartable | null {
  switch (renewal.by) {
    case 'restart':
    case 'itself':
      return null;
    case 'evict':
      return renewal.since;
    case 'rollout':
      return 'rollout';
    case 'nobody':
      return renewal.why;
    default: {
      const never: never = renewal;
      return never;
    }
  }
}

/** Why no change of the template renews the pods of a workload and what a person can do, in templates. */
export interface NotRenewableWords {
  says: string;
  remedy: string;
  params: Message['params'];
}

/** See {@link NotRenewableWords}. */
export function notRenewableWords(
  why: NotRestartable,
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

function templatesOf(why: NotRestartable): Omit<NotRenewableWords, 'params'> {
  switch (why) {
    case 'on-delete':
      return {
        says: '{kind} {name} replaces a pod only when somebody deletes it: its update strategy is OnDelete.',
        remedy:
          'Accept that its pods are evicted one after the other, or set its update strategy to RollingUpdate for the move.',
      };
    case 'partition':
      return {
        says: '{kind} {name} holds its pods with ordinals below {partition} back from every change of its template: the partition of its rolling update is {partition}.',
        remedy:
          'Accept that its pods are evicted one after the other, or finish the update that the partition holds back and set it to 0.',
      };
    case 'replica-set':
      return {
        says: 'ReplicaSet {name} belongs to no Deployment, and by itself it never replaces a pod that runs.',
        remedy: 'Let its pods be evicted one after the other.',
      };
    case 'replication-controller':
      return {
        says: 'ReplicationController {name} never replaces a pod that runs.',
        remedy: 'Let its pods be evicted one after the other.',
      };
    case 'rollout':
      return {
        says: 'Rollout {name} is renewed by Argo Rollouts, when that is asked for a restart.',
        remedy: 'Run kubectl argo rollouts restart {name} -n {namespace}.',
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
