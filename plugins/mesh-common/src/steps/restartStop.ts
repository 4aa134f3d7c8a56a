import type { PodFact, WorkloadFact } from '../facts/podFact';
import { type Downtime, predictDowntime } from './downtime/predictDowntime';
import { elapsed } from './elapsed';
import { isHeldBack } from './renewal';
import {
  downtimeWithoutConsent,
  evictionWithoutConsent,
  isPaused,
  notInPlan,
  restartedInVain,
  restartUndone,
} from './restartFindings';
import type { RestartStanding } from './restartStanding';
import { renewedPodsOf } from './rollout';
import { theirDoing } from './templateChanged';
import { takesTooLong, theirsTroubled, troubled } from './troubleFindings';
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
    case 'next-pod':
    case 'hangs':
      return null;
    case 'needs-restart': {
      if (!isPlanned(workload, context)) {
        return notInPlan(context, workload, standing.stale);
      }
      if (workload.paused) return isPaused(context, workload);
      const downtime = downtimeNobodyAccepted(workload, context);
      if (downtime) return downtimeWithoutConsent(context, workload, downtime);
      return needsEvictionConsent(workload, context)
        ? evictionWithoutConsent(context, workload)
        : null;
    }
    case 'rolling':
      if (workload.paused && standing.ours) return isPaused(context, workload);
      return standing.ours && isOverdue(workload, context)
        ? takesTooLong(
            context,
            workload,
            standing.why,
            renewedPodsOf(workload, pods),
          )
        : null;
    case 'troubled': {
      const theirs = theirDoing(workload, context);
      return theirs
        ? theirsTroubled(context, workload, theirs, standing.trouble)
        : troubled(context, workload, standing.trouble);
    }
    case 'undone':
      return restartUndone(context, workload, standing.stale);
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
function downtimeNobodyAccepted(
  workload: WorkloadFact,
  { migration, facts }: StepContext,
): Downtime | null {
  return migration.direction === 'back' || migration.options.acceptDowntime
    ? null
    : predictDowntime(workload, facts);
}

function needsEvictionConsent(
  workload: WorkloadFact,
  { migration }: StepContext,
) {
  return (
    migration.direction === 'forward' &&
    !migration.options.acceptEviction &&
    isHeldBack(workload)
  );
}

function isOverdue(workload: WorkloadFact, context: StepContext): boolean {
  const since = context.migration.marks.restartSeenAt[workload.uid];
  return (
    since !== undefined &&
    elapsed(since, context.now) >= context.settings.restartTimeoutMs
  );
}
