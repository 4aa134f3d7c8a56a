import {
  disruptionBudgetOf,
  whyNotEvictable,
} from '../../api/disruptionBudgetOf';
import { Pod } from '../../store/podKinds';
import { Rollout } from '../../store/workloadKinds';
import { Change, ClusterView } from '../Behaviour';
import { isReady } from '../ownership';

/** The evictions that are due, and whether the restart is complete. */
export interface RolloutRestart {
  evictions: Change[];
  restartedAt: string | undefined;
  /** Where the time that was asked for is still to come. */
  lookAgainAt?: number;
}

/**
 * A restart as Argo Rollouts documents it: every pod that was created before `spec.restartAt` is evicted, at most
 * `maxUnavailable` at a time and at least one, as far as disruption budgets allow; then `status.restartedAt` says so.
 */
export function rolloutRestart(
  view: ClusterView,
  rollout: Rollout,
  pods: Pod[],
  now: number,
): RolloutRestart {
  const { restartAt } = rollout.spec;
  const restartedAt = rollout.status?.restartedAt;
  if (restartAt === undefined || restartAt === restartedAt) {
    return { evictions: [], restartedAt };
  }
  const asked = Date.parse(restartAt);
  if (now <= asked) {
    return { evictions: [], restartedAt, lookAgainAt: asked + 1 };
  }
  const older = pods.filter(
    ({ metadata }) => Date.parse(metadata.creationTimestamp) < asked,
  );
  if (older.length === 0) return { evictions: [], restartedAt: restartAt };
  const available = pods.filter(
    pod => isReady(pod) && !pod.metadata.deletionTimestamp,
  ).length;
  const wanted = Math.max(rollout.spec.replicas ?? 1, pods.length);
  const mayGo = available - (wanted - mayBeAway(rollout));
  const due = older
    .filter(({ metadata }) => !metadata.deletionTimestamp)
    .filter(pod => isEvictable(view, pod))
    .slice(0, Math.max(0, mayGo));
  return {
    restartedAt,
    evictions: due.map(object => ({
      kind: 'delete',
      resource: 'pods',
      object,
      options: { preconditions: { uid: object.metadata.uid } },
    })),
  };
}

/** A canary's `maxUnavailable`, 25 % where it says nothing, rounded down; a blue-green strategy has none. */
function mayBeAway({ spec }: Rollout): number {
  const { canary } = spec.strategy ?? {};
  if (!canary) return 1;
  const { maxUnavailable = '25%' } = canary;
  const pods =
    typeof maxUnavailable === 'number'
      ? maxUnavailable
      : Math.floor(
          ((spec.replicas ?? 1) * Number.parseInt(maxUnavailable, 10)) / 100,
        );
  return Math.max(pods, 1);
}

function isEvictable(view: ClusterView, pod: Pod): boolean {
  const budget = disruptionBudgetOf(view, pod);
  return budget === undefined || whyNotEvictable(budget) === undefined;
}
