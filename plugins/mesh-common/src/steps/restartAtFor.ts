import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { StepContext } from './verdict';

/**
 * The time that an Argo Rollout is asked to restart at: a second after its newest pod that has to be renewed was made.
 *
 * @remarks
 * Its controller evicts exactly the pods that were created before that time, and only once its own clock has passed it
 * (`RolloutPodRestarter.Reconcile`). Creation times are the API server's, in whole seconds: whatever the clock of this
 * portal says, no pod is missed, none waits for a time to come, and a newer pod that is right is left alone. The same
 * pods give the same time, so that a repeat asks for the same restart.
 */
export function restartAtFor(
  { uid }: WorkloadFact,
  stale: readonly PodFact[],
  { migration, now }: StepContext,
): string {
  const asked = migration.marks.askedRestartAt?.[uid];
  if (asked !== undefined) return asked;
  const created = stale
    .map(({ createdAt }) => Date.parse(createdAt))
    .filter(Number.isFinite);
  const newest = created.length > 0 ? Math.max(...created) : Date.parse(now);
  return `${new Date(newest + 1000).toISOString().slice(0, 19)}Z`;
}
