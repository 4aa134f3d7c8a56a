import type { PodFact, WorkloadFact } from '../facts/podFact';
import { restartMeansDowntime } from './downtime';
import { elapsed } from './elapsed';
import {
  downtimeWithoutConsent,
  isPaused,
  notInPlan,
  restartedInVain,
  takesTooLong,
  troubled,
} from './restartFindings';
import type { RestartStanding } from './restartStanding';
import { newPodsOf, unreadyPods } from './rollout';
import type { StepContext, Verdict } from './verdict';

/** Why the restart of a workload has to stop, null where it need not. */
export function restartStop(
  workload: WorkloadFact,
  standing: RestartStanding,
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  switch (standing.kind) {
    case 'settled':
      return null;
    case 'needs-restart':
      if (!isPlanned(workload, context)) {
        return notInPlan(context, workload, standing.stale);
      }
      if (workload.paused) return isPaused(context, workload);
      return needsConsent(workload, context)
        ? downtimeWithoutConsent(context, workload)
        : null;
    case 'rolling':
      if (workload.paused && standing.ours) return isPaused(context, workload);
      return standing.ours && isOverdue(workload, context)
        ? takesTooLong(
            context,
            workload,
            standing.why,
            unreadyPods(newPodsOf(workload, pods)),
          )
        : null;
    case 'troubled':
      return troubled(context, workload, standing.trouble);
    case 'restarted-in-vain':
      return restartedInVain(context, workload, standing.stale);
    default: {
      const never: never = standing;
      return never;
    }
  }
}

/** Going back takes every workload, planned or not: what was created since runs the target as well. */
function isPlanned(workload: WorkloadFact, { migration }: StepContext) {
  return (
    migration.direction === 'back' ||
    migration.workloads.some(({ uid }) => uid === workload.uid)
  );
}

/** Going back must not be held up: what runs the target may be down already. */
function needsConsent(workload: WorkloadFact, { migration }: StepContext) {
  return (
    migration.direction === 'forward' &&
    !migration.options.acceptDowntime &&
    restartMeansDowntime(workload)
  );
}

function isOverdue(workload: WorkloadFact, context: StepContext): boolean {
  const since = context.migration.marks.restartSeenAt[workload.uid];
  return (
    since !== undefined &&
    elapsed(since, context.now) >= context.settings.restartTimeoutMs
  );
}
