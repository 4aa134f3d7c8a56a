import {
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '../facts/podFact';
import { listNames, say } from '../model/say';
import { podsWithoutOwner, podRuns } from './countedPods';
import { pauseLeft, timedPause } from './pace';
import type { Assessed, RestartMarks } from './restartMarks';
import { renewedPodsOf, unreadyPods } from './rollout';
import { isSkipped } from './skippedWorkloads';
import type { StepContext, Verdict } from './verdict';
import { waitFor } from './waitFor';
import { wantedRevision } from './wanted';

/** Nothing is begun beside a rollout that somebody else started. */
export function waitForOthers(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  for (const { workload, standing } of assessed) {
    if (standing.kind !== 'rolling' || standing.ours) continue;
    const message = say(
      'restart.wait-for-other',
      'Waiting for a rollout of {workload} that somebody else started: {why}{unready}.',
      waitingFor(workload, standing.why, pods),
    );
    return waitFor(message, context);
  }
  return null;
}

/** What this migration renews at the moment. */
export function waitForOurs(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  const [first, ...others] = assessed.flatMap(({ workload, standing }) =>
    standing.kind === 'rolling' ? [{ workload, why: standing.why }] : [],
  );
  if (!first) return null;
  const params = waitingFor(first.workload, first.why, pods);
  if (others.length === 0) {
    return waitFor(
      say('restart.wait', 'Waiting for {workload}: {why}{unready}.', params),
      context,
    );
  }
  const names = others.map(({ workload }) => workload.name);
  const message = say(
    'restart.wait-several',
    'Waiting for {workload}: {why}{unready}; and for {others}.',
    { ...params, others: listNames(names) },
  );
  return waitFor(message, context);
}

function waitingFor(
  workload: WorkloadFact,
  why: string,
  pods: readonly PodFact[],
) {
  const unready = unreadyPods(renewedPodsOf(workload, pods));
  return {
    workload: workload.name,
    why,
    unready: unready.length > 0 ? `; not ready: ${listNames(unready)}` : '',
  };
}

/** The pause that the plan chose between two workloads. */
export function waitBetween(
  assessed: readonly Assessed[],
  { renewedAt }: RestartMarks,
  context: StepContext,
): Verdict | null {
  const next = assessed.find(
    ({ standing }) => standing.kind === 'needs-restart',
  );
  const left = pauseLeft(context, renewedAt);
  if (!next || left === 0) return null;
  return {
    kind: 'wait',
    for: say(
      'restart.pause',
      'Pausing for {seconds} s before {workload}, as the plan asks.',
      { workload: next.workload.name, seconds: Math.ceil(left / 1000) },
    ),
    lookAgainInMs: timedPause(left, context.settings),
    idle: true,
  };
}

/** Pods of an owner that was just deleted disappear by themselves. */
export function waitForOrphans(
  pods: readonly PodFact[],
  workloads: readonly WorkloadFact[],
  context: StepContext,
): Verdict | null {
  const revision = wantedRevision(context.migration);
  const { migration } = context;
  const left = workloads.filter(({ uid }) => isSkipped(migration, uid));
  const names = podsWithoutOwner(pods, workloads)
    .filter(pod => !podRuns(pod, revision))
    .filter(pod => !left.some(workload => podBelongsTo(pod, workload)))
    .map(pod => pod.name);
  if (names.length === 0) return null;
  return waitFor(
    say(
      'restart.orphans',
      'Waiting until {pods} end: no workload that can be seen replaces them, and they do not run {revision}. Delete them if nothing does.',
      { pods: listNames(names), revision },
    ),
    context,
  );
}
