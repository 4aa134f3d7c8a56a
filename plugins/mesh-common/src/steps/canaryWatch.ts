import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Canary } from '../model/migrationRecord';
import { count, listNames, say } from '../model/say';
import { canaryOf, restartedPods } from './canaryMark';
import { livePodsOf } from './countedPods';
import { elapsed } from './elapsed';
import { canaryWatchMs, timedPause } from './pace';
import type { Assessed } from './restartMarks';
import { unreadyPods } from './rollout';
import { stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { waitFor } from './waitFor';
import { wantedRevision } from './wanted';
import { workloadObject } from './workloadRef';

/**
 * What the watch of the first workload comes to: a stop, a wait, or null where it is over or nothing waits for it.
 *
 * @remarks
 * A single workload is not watched here: there is nothing that the watch could spare, and verification and soak look at
 * it anyway.
 */
export function canaryWatch(
  canary: Canary | undefined,
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  if (!canary || canary.watchedAt) return null;
  const found = canaryOf(canary, assessed);
  const isWaitedFor = assessed.some(
    ({ workload, standing }) =>
      standing.kind === 'needs-restart' && workload.uid !== canary.uid,
  );
  if (!found || !isWaitedFor) return null;
  const { workload, standing } = found;
  const live = livePodsOf(workload, pods);
  const [restarted] = restartedPods(canary, live);
  if (restarted) return restartsWhileWatched(context, workload, restarted);
  if (isUnsteadyForTooLong(canary, context)) {
    return doesNotStayReady(context, workload, unreadyPods(live));
  }
  if (standing.kind !== 'settled') return null;
  return canary.readySince === undefined
    ? waitUntilReady(workload, live, context)
    : watchOn(workload, canary.readySince, context);
}

function watchOn(
  workload: WorkloadFact,
  readySince: string,
  context: StepContext,
): Verdict {
  const { migration, now, settings } = context;
  const remaining = canaryWatchMs(context) - elapsed(readySince, now);
  return {
    kind: 'wait',
    for: say(
      'restart.watch',
      '{workload}, the first one, runs {revision} and is ready. Watching it for {seconds} s more before the next one begins.',
      {
        workload: workload.name,
        revision: wantedRevision(migration),
        seconds: Math.max(1, Math.ceil(remaining / 1000)),
      },
    ),
    lookAgainInMs: timedPause(remaining, settings),
    idle: true,
  };
}

function waitUntilReady(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  context: StepContext,
): Verdict {
  const message = say(
    'restart.watch-unready',
    'Waiting until {pods} of {workload}, the first one, are ready; then it is watched anew.',
    { workload: workload.name, pods: listNames(unreadyPods(pods)) },
  );
  return waitFor(message, context);
}

/** Readiness that comes and goes would have it watched for ever. */
function isUnsteadyForTooLong(
  { firstReadyAt, readySince }: Canary,
  context: StepContext,
): boolean {
  if (firstReadyAt === undefined || readySince !== undefined) return false;
  const longest = canaryWatchMs(context) + context.settings.restartTimeoutMs;
  return elapsed(firstReadyAt, context.now) >= longest;
}

const goOn =
  'Mend it and retry, or roll back. The other workloads still run what they ran.';

function restartsWhileWatched(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  { name, restarts }: PodFact,
): Verdict {
  return stopWith({
    code: 'MESH220',
    object: workloadObject(workload, facts),
    says: '{workload}, the first one, was ready on {revision}, and then a container of {pod} ended and was restarted{last}.',
    remedy: `See why it ended (kubectl logs {pod} -n {namespace} --all-containers --previous). ${goOn}`,
    params: {
      workload: workload.name,
      revision: wantedRevision(migration),
      pod: name,
      namespace: facts.namespace,
      last: restarts.last ? ` (${restarts.last})` : '',
    },
    evidence: [`${name}: ${count(restarts.count, 'restart')} in all`],
  });
}

function doesNotStayReady(
  context: StepContext,
  workload: WorkloadFact,
  unready: readonly string[],
): Verdict {
  return stopWith({
    code: 'MESH221',
    object: workloadObject(workload, context.facts),
    says: '{workload}, the first one, was ready on {revision}, but did not stay ready for {seconds} s{unready}.',
    remedy: `Look at its readiness probes and its logs. ${goOn}`,
    params: {
      workload: workload.name,
      revision: wantedRevision(context.migration),
      seconds: Math.round(canaryWatchMs(context) / 1000),
      unready: unready.length > 0 ? `; not ready: ${listNames(unready)}` : '',
    },
    evidence: [...unready],
  });
}
