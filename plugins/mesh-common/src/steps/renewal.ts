import type { WorkloadFact } from '../facts/podFact';
import type { RestartableKind } from '../intents/intent';

/** How the pods of a workload come to carry another sidecar. @public */
export type Renewal =
  /** A change of the template makes its controller replace them. */
  | { by: 'restart' }
  /** Its controller replaces them once they are gone, and only then: they are evicted one after the other. */
  | { by: 'evict'; since: EvictedSince }
  /** Argo Rollouts evicts them when it is asked for a restart. */
  | { by: 'rollout' }
  /** They end, and later ones are injected anew. */
  | { by: 'itself' }
  /** Nothing that a migration may do replaces them. */
  | { by: 'nobody'; why: NotRenewable };

/** Why no change of the template replaces the pods, though their controller makes others for those that go. @public */
export type EvictedSince =
  'on-delete' | 'partition' | 'replica-set' | 'replication-controller';

/** See {@link Renewal}. @public */
export type NotRenewable = 'bare-pod' | 'unknown-owner';

/** See {@link Renewal}. It depends on the kind and its strategy, not on the state of the moment. */
export function renewalOf({
  kind,
  strategy,
}: Pick<WorkloadFact, 'kind' | 'strategy'>): Renewal {
  switch (kind) {
    case 'Deployment':
      return { by: 'restart' };
    case 'StatefulSet':
    case 'DaemonSet':
      if (strategy?.type === 'OnDelete') return evict('on-delete');
      // Pods with lower ordinals would keep the former template.
      return strategy && strategy.partition > 0
        ? evict('partition')
        : { by: 'restart' };
    case 'Job':
    case 'CronJob':
      return { by: 'itself' };
    case 'ReplicaSet':
      return evict('replica-set');
    case 'ReplicationController':
      return evict('replication-controller');
    case 'Rollout':
      return { by: 'rollout' };
    case 'Pod':
      return { by: 'nobody', why: 'bare-pod' };
    case 'Other':
      return { by: 'nobody', why: 'unknown-owner' };
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function evict(since: EvictedSince): Renewal {
  return { by: 'evict', since };
}

/** A workload of a kind that a change of its template renews. @public */
export type RestartableWorkload = WorkloadFact & { kind: RestartableKind };

/** True where a change of the template renews the pods. */
export function isRestartable(
  workload: WorkloadFact,
): workload is RestartableWorkload {
  return renewalOf(workload).by === 'restart';
}

/** True where a migration renews the pods, in whatever way. */
export function isRenewable(workload: WorkloadFact): boolean {
  const { by } = renewalOf(workload);
  return by === 'restart' || by === 'evict' || by === 'rollout';
}

/** True where its owner chose that no update replaces some of its pods: they are evicted only with consent. */
export function isHeldBack(workload: WorkloadFact): boolean {
  const renewal = renewalOf(workload);
  return (
    renewal.by === 'evict' &&
    (renewal.since === 'on-delete' || renewal.since === 'partition')
  );
}

/** True where the pods end by themselves: nothing waits for them, and what they run says nothing about a move. */
export function renewsItself(workload: WorkloadFact): boolean {
  return renewalOf(workload).by === 'itself';
}
