import type { PodFact, WorkloadFact } from '../facts/podFact';
import { count, listNames, say } from '../model/say';
import { podsWithoutOwner, podRuns, workloadsAndPods } from './countedPods';
import { cannotBeRenewed } from './restartFindings';
import { renewalOf } from './renewal';
import { restartStop } from './restartStop';
import { restartOrder } from './restartOrder';
import { type Assessed, seenRolling, stamped } from './restartMarks';
import { restartStamp } from './restartStamp';
import { restartStanding, stalePodsOf } from './restartStanding';
import { newPodsOf, unreadyPods } from './rollout';
import type { Step, StepContext, Verdict } from './verdict';
import { waitFor, waitForFact } from './waitFor';
import { wantedRevision } from './wanted';

/** Workload by workload, a canary first: every counted pod runs the wanted revision. */
export const restart: Step = {
  id: 'restart',
  title: 'Restart',
  assess(context) {
    const read = workloadsAndPods(context.facts);
    if (!read.known) return waitForFact(read.why, context);
    const { workloads, pods } = read;
    const assessed = restartOrder(workloads).map(workload => ({
      workload,
      standing: restartStanding(workload, pods, context.migration),
    }));
    return (
      firstStop(assessed, pods, context) ??
      firstWait(assessed, pods, context) ??
      firstRestart(assessed, context) ??
      cannotRenew(workloads, pods, context) ??
      waitForOrphans(pods, workloads, context) ?? {
        kind: 'done',
        marks: { restartSeenAt: {}, ...stamped(assessed, context) },
      }
    );
  },
};

/**
 * A workload whose pods nothing can renew. It comes after all others, which must not be held up by it on the way back.
 * What ends by itself is not waited for: a Job may run for days, and its later pods get what the labels say.
 */
function cannotRenew(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  for (const workload of workloads) {
    const renewal = renewalOf(workload);
    if (renewal.by !== 'nobody') continue;
    const stale = stalePodsOf(workload, pods, context.migration);
    if (stale.length === 0) continue;
    return cannotBeRenewed(context, workload, renewal.why, stale);
  }
  return null;
}

function firstStop(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  for (const { workload, standing } of assessed) {
    const stop = restartStop(workload, standing, pods, context);
    if (stop) return stop;
  }
  return null;
}

/** One workload at a time: whoever's rollout is under way is waited for. */
function firstWait(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  for (const { workload, standing } of assessed) {
    if (standing.kind !== 'rolling') continue;
    const unready = newUnready(workload, pods);
    const message = say(
      standing.ours ? 'restart.wait' : 'restart.wait-for-other',
      standing.ours
        ? 'Waiting for {workload}: {why}{unready}.'
        : 'Waiting for a rollout of {workload} that somebody else started: {why}{unready}.',
      {
        workload: workload.name,
        why: standing.why,
        unready: unready.length > 0 ? `; not ready: ${listNames(unready)}` : '',
      },
    );
    // Ready proxies are waited for anew once all pods are ready again.
    const restartSeenAt = seenRolling(assessed, context);
    return waitFor(message, context, {
      restartSeenAt,
      ...stamped(assessed, context),
      allReadyAt: undefined,
    });
  }
  return null;
}

function firstRestart(
  assessed: readonly Assessed[],
  context: StepContext,
): Verdict | null {
  const waiting = assessed.filter(
    ({ standing }) => standing.kind === 'needs-restart',
  );
  const next = waiting[0];
  if (!next) return null;
  const { workload } = next;
  const stamp = restartStamp(context.migration);
  return {
    kind: 'act',
    intents: [
      {
        kind: 'restart-workload',
        object: workload.kind,
        namespace: context.migration.namespace,
        name: workload.name,
        uid: workload.uid,
        resourceVersion: workload.resourceVersion,
        stamp,
      },
    ],
    why: say(
      'restart.write',
      'Restarting {workload}: {pods} to renew; {left} after it.',
      {
        workload: workload.name,
        pods: count(staleCount(next), 'pod'),
        left: count(waiting.length - 1, 'workload'),
      },
    ),
    marks: {
      restartSeenAt: seenRolling(assessed, context),
      ...stamped(assessed, context),
      allReadyAt: undefined,
    },
  };
}

function staleCount({ standing }: Assessed): number {
  return standing.kind === 'needs-restart' ? standing.stale.length : 0;
}

/** Pods of an owner that was just deleted disappear by themselves. */
function waitForOrphans(
  pods: readonly PodFact[],
  workloads: readonly WorkloadFact[],
  context: StepContext,
): Verdict | null {
  const revision = wantedRevision(context.migration);
  const names = podsWithoutOwner(pods, workloads)
    .filter(pod => !podRuns(pod, revision))
    .map(pod => pod.name);
  if (names.length === 0) return null;
  return waitFor(
    say(
      'restart.orphans',
      'Waiting until {pods} end: no workload that can be seen owns them, and they do not run {revision}. Delete them if nothing does.',
      { pods: listNames(names), revision },
    ),
    context,
  );
}

function newUnready(workload: WorkloadFact, pods: readonly PodFact[]) {
  return unreadyPods(newPodsOf(workload, pods));
}
