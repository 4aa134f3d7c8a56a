import type { PodFact, RolloutFact, WorkloadFact } from '../facts/podFact';
import type { MigrationRecord } from '../model/migrationRecord';
import { countedPodsOf, podRuns } from './countedPods';
import { isOfRenewal } from './evictions';
import { troubleOf, troubleOfRenewed, whyNotComplete } from './renewedPods';
import type { RestartStanding } from './restartStanding';
import { sameTime } from './sameTime';
import { slippedStanding } from './slippedStanding';
import { wasStamped } from './restartStamp';
import { wantedRevision } from './wanted';

/** Where the restart of an Argo Rollout stands. */
export function rolloutStanding(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
): RestartStanding {
  const revision = wantedRevision(record);
  const counted = countedPodsOf(workload, pods);
  const stale = counted.filter(pod => !podRuns(pod, revision));
  const asked = wasStamped(workload, record);
  const underWay = whyRestarting(workload.rollout);
  const incomplete = whyNotComplete(workload, pods);
  if (stale.length === 0) {
    const why = (asked ? underWay : null) ?? incomplete;
    const trouble = troubleOf(counted);
    if (why === null) return { kind: 'settled' };
    return trouble
      ? { kind: 'troubled', trouble }
      : { kind: 'rolling', ours: asked, why };
  }
  if (asked) {
    const trouble = troubleOfRenewed(counted, revision);
    if (trouble) return { kind: 'troubled', trouble };
    const why = underWay ?? incomplete;
    if (why !== null) return { kind: 'rolling', ours: true, why };
    // What is older than the restart was listed before it went, or the restart was taken back.
    return stale.every(pod => isOfRenewal(pod, workload, record))
      ? slippedStanding(workload, stale, record)
      : { kind: 'restarted-in-vain', stale };
  }
  // Going back must not wait for an update that the revision it leaves may be breaking.
  const busy = record.direction === 'back' ? null : whyRolloutIsBusy(workload);
  // What somebody else has broken would be waited for without end.
  const trouble = record.direction === 'back' ? null : troubleOf(counted);
  if (trouble) return { kind: 'troubled', trouble };
  const why =
    underWay ?? busy ?? (record.direction === 'back' ? null : incomplete);
  return why === null
    ? { kind: 'needs-restart', stale }
    : { kind: 'rolling', ours: false, why };
}

/** A restart that its controller has not completed: it says so by repeating the time in its status. */
function whyRestarting(rollout: RolloutFact | undefined): string | null {
  if (!rollout?.restartAt) return null;
  const { restartAt, restartedAt } = rollout;
  return restartedAt !== null && sameTime(restartAt, restartedAt)
    ? null
    : 'Argo Rollouts is restarting its pods';
}

/** Why an Argo Rollout must not be restarted now, null where it may. */
export function whyRolloutIsBusy({ rollout }: WorkloadFact): string | null {
  if (!rollout || rollout.phase === null) {
    return 'Argo Rollouts has not looked at it yet';
  }
  if (rollout.aborted) {
    return `its last update was aborted${words(rollout.message)}`;
  }
  if (rollout.pausedFor !== null) return `it is paused (${rollout.pausedFor})`;
  if (rollout.analysing) return 'an analysis of its update is under way';
  if (rollout.updating) {
    return `an update of it is under way${words(rollout.message)}`;
  }
  return rollout.phase === 'Degraded'
    ? `it is degraded${words(rollout.message)}`
    : null;
}

function words(message: string): string {
  return message ? `: ${message}` : '';
}
