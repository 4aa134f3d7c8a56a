import type { WorkloadFact } from '../facts/podFact';
import { known } from '../model/known';
import { predictDowntime } from './downtime/predictDowntime';
import { elapsed } from './elapsed';
import { renewalOf } from './renewal';
import type { StepContext, StepSettings } from './verdict';

/**
 * True where a workload may be renewed while others are.
 *
 * @remarks
 * Only Deployments that stay up while their pods are replaced are ever renewed together. StatefulSets and DaemonSets
 * hold what others depend on, evictions share disruption budgets, and a workload that is down must not be beside
 * another one that is starting. Nor are two Deployments renewed together that look like halves of one application:
 * those often stand behind one Service.
 */
export function mayRenewBeside(
  workload: WorkloadFact,
  others: readonly WorkloadFact[],
): boolean {
  if (others.length === 0) return true;
  const all = [workload, ...others];
  return (
    all.every(keepsServing) &&
    others.every(other => !areOneApplication(workload, other))
  );
}

/** Whoever mounts a claim is renewed alone, whatever its access modes. */
const noClaims = known([], '');

/** True where a workload stays up while its pods are replaced, whatever else is renewed. */
export function keepsServing(workload: WorkloadFact): boolean {
  return (
    workload.kind === 'Deployment' &&
    renewalOf(workload).by === 'restart' &&
    workload.claims.length === 0 &&
    workload.hostPorts.length === 0 &&
    predictDowntime(workload, { volumeClaims: noClaims }) === null
  );
}

/** The labels by which Services most often select. */
const applicationLabels: readonly string[] = ['app.kubernetes.io/name', 'app'];

function areOneApplication(a: WorkloadFact, b: WorkloadFact): boolean {
  return applicationLabels.some(
    key =>
      a.templateLabels[key] !== undefined &&
      a.templateLabels[key] === b.templateLabels[key],
  );
}

/** A look at a namespace reads all its pods; what happens to them meanwhile is told by watches. */
const LOOK_AT_LEAST_EVERY_MS = 5_000;

/** When to look again while a time passes that was chosen: at its end, and now and then before. */
export function timedPause(
  left: number,
  { lookAgainMs }: Pick<StepSettings, 'lookAgainMs'>,
): number {
  const longest = Math.max(lookAgainMs, LOOK_AT_LEAST_EVERY_MS);
  return Math.max(1, Math.min(left, longest));
}

/** What is left of the pause between two workloads, in milliseconds; going back is held up by none. */
export function pauseLeft(
  { migration, now }: StepContext,
  renewedAt: string | undefined,
): number {
  const { direction, options } = migration;
  if (direction === 'back' || renewedAt === undefined) return 0;
  return Math.max(0, options.paceSeconds * 1000 - elapsed(renewedAt, now));
}

/** How long the first workload is watched, in milliseconds; going back is held up by no watch. */
export function canaryWatchMs({ migration, settings }: StepContext): number {
  if (migration.direction === 'back') return 0;
  const { canaryWatchSeconds } = migration.options;
  return canaryWatchSeconds === null
    ? settings.canaryWatchMs
    : canaryWatchSeconds * 1000;
}
