import type { WorkloadFact } from '../facts/podFact';
import type { Marks } from '../model/migrationRecord';
import { renewalOf } from './renewal';
import type { Assessed } from './restartMarks';
import { stampState, wasStamped } from './restartStamp';
import type { StepContext } from './verdict';

/** The template that each stamped workload had when our stamp was first seen on it. */
export function renewedAs(
  assessed: readonly Assessed[],
  { migration }: StepContext,
): Pick<Marks, 'renewedAs'> {
  const known = migration.marks.renewedAs ?? {};
  const seen = assessed.flatMap(({ workload }) => {
    const template = known[workload.uid] ?? templateOf(workload);
    return wasStamped(workload, migration) && template !== null
      ? [[workload.uid, template] as const]
      : [];
  });
  return seen.length > 0 ? { renewedAs: Object.fromEntries(seen) } : {};
}

/** Whose template does not become ready, where it is not this migration's restart that made its pods. */
export type TheirDoing = 'not-restarted' | 'deployed-since';

/**
 * Whether the pods of the present template are somebody else's doing; null where they are ours, or may be.
 *
 * @remarks
 * Only a restart by the template leaves a trace on it: pods that follow an eviction are of the same template as before.
 */
export function theirDoing(
  workload: WorkloadFact,
  { migration }: StepContext,
): TheirDoing | null {
  if (renewalOf(workload).by !== 'restart') return null;
  const ours = migration.marks.renewedAs?.[workload.uid];
  const present = templateOf(workload);
  if (ours !== undefined && present !== null && present !== ours) {
    return 'deployed-since';
  }
  return !wasStamped(workload, migration) &&
    stampState(workload, migration) === 'none'
    ? 'not-restarted'
    : null;
}

/** Null while the controller has not made anything of the present template, or where nothing tells it. */
function templateOf({
  status,
  generation,
  presentPods,
}: WorkloadFact): string | null {
  if (!presentPods || status.observedGeneration < generation) return null;
  return presentPods.by === 'controller' ? presentPods.uid : presentPods.value;
}
