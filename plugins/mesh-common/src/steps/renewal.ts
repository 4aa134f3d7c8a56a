import type { WorkloadFact } from '../facts/podFact';
import type { RestartableKind } from '../intents/intent';

/** How the pods of a workload come to carry another sidecar. */
export type Renewal =
  /** A change of the template makes its controller replace them. */
  | { by: 'restart' }
  /** They end, and later ones are injected anew. */
  | { by: 'itself' }
  /** Nothing that a migration may do yet replaces them. */
  | { by: 'nobody'; why: NotRenewable };

/** See {@link Renewal}. */
export type NotRenewable =
  | 'on-delete'
  | 'partition'
  | 'replica-set'
  | 'replication-controller'
  | 'rollout'
  | 'bare-pod'
  | 'unknown-owner';

/** See {@link Renewal}. It depends on the kind and its strategy, not on the state of the moment. */
export function renewalOf({ kind, strategy }: WorkloadFact): Renewal {
  switch (kind) {
    case 'Deployment':
      return { by: 'restart' };
    case 'StatefulSet':
    case 'DaemonSet':
      if (strategy?.type === 'OnDelete') return nobody('on-delete');
      // Pods with lower ordinals would keep the former template.
      return strategy && strategy.partition > 0
        ? nobody('partition')
        : { by: 'restart' };
    case 'Job':
    case 'CronJob':
      return { by: 'itself' };
    case 'ReplicaSet':
      return nobody('replica-set');
    case 'ReplicationController':
      return nobody('replication-controller');
    case 'Rollout':
      return nobody('rollout');
    case 'Pod':
      return nobody('bare-pod');
    case 'Other':
      return nobody('unknown-owner');
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function nobody(why: NotRenewable): Renewal {
  return { by: 'nobody', why };
}

/** A workload of a kind that a change of its template renews. @public */
export type RestartableWorkload = WorkloadFact & { kind: RestartableKind };

/** True where a migration renews the pods by a restart. */
export function isRestartable(
  workload: WorkloadFact,
): workload is RestartableWorkload {
  return renewalOf(workload).by === 'restart';
}

/** True where the pods end by themselves: nothing waits for them, and what they run says nothing about a move. */
export function renewsItself(workload: WorkloadFact): boolean {
  return renewalOf(workload).by === 'itself';
}
