import {
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '../facts/podFact';
import type { MigrationRecord } from '../model/migrationRecord';
import { count, listNames, say } from '../model/say';
import { podIsCounted, workloadsAndPods } from './countedPods';
import { elapsed } from './elapsed';
import { istiodHost, podConnection, type PodConnection } from './connection';
import { renewsItself } from './renewal';
import { unreadyPods } from './rollout';
import { isSkipped } from './skippedWorkloads';
import type { Step, StepContext, Verdict } from './verdict';
import { notAsked, notConnected, rejecting, usesOther } from './verifyFindings';
import { askingAgain, whatIsMissing } from './verifyWaits';
import { waitFor, waitForFact } from './waitFor';
import { wantedRevision } from './wanted';
import { whatIstiodSaid } from './whatIstiodSaid';

/** How many looks in a row istiod cannot be asked until that is taken for lasting: a right may be missing for a moment. */
const ASKING_LOOKS = 5;

/** A counted pod and the connection of its proxy. */
export interface PodToVerify {
  pod: PodFact;
  connection: PodConnection;
}

/** Every counted pod is ready, and its proxy is connected to the wanted istiod and in sync with it. */
export const verify: Step = {
  id: 'verify',
  title: 'Verify',
  assess(context) {
    const { facts, migration } = context;
    const read = workloadsAndPods(facts);
    if (!read.known) return waitForFact(read.why, context);
    const counted = podsToVerify(read.workloads, read.pods, migration);
    const unready = unreadyPods(counted);
    if (unready.length > 0) return waitUntilReady(unready, context);
    const { allReadyAt, verifiedAt } = migration.marks;
    // During a soak the pods are looked at again, and istiod is not asked again.
    if (verifiedAt !== undefined) return { kind: 'done' };
    // The istiods are asked from the next look on: without this one, "not asked" would pass for an answer.
    if (allReadyAt === undefined) return startAsking(counted, context);
    const revision = wantedRevision(migration);
    const wanted = { revision, host: istiodHost(revision, facts) };
    const pods = counted.map(pod => ({
      pod,
      connection: podConnection(pod, facts, wanted),
    }));
    return verdictOn(pods, allReadyAt, context);
  },
};

function verdictOn(
  pods: readonly PodToVerify[],
  allReadyAt: string,
  context: StepContext,
): Verdict {
  const { now, migration, settings } = context;
  const missing = pods.filter(
    ({ connection: { kind } }) => kind !== 'connected',
  );
  const istiodSaid = whatIstiodSaid(pods, context);
  if (missing.length === 0) {
    return { kind: 'done', marks: { verifiedAt: now, istiodSaid } };
  }
  const connectionNotAsked = istiodSaid ? null : whyNeverAsked(missing);
  const unaskedSince =
    connectionNotAsked === null
      ? undefined
      : (migration.marks.unaskedSince ?? now);
  const marks = { istiodSaid, unaskedSince };
  if (connectionNotAsked !== null && mayGoUnasked(migration)) {
    return elapsed(unaskedSince ?? now, now) <
      ASKING_LOOKS * settings.lookAgainMs
      ? waitFor(askingAgain(connectionNotAsked), context, marks)
      : {
          kind: 'done',
          marks: { ...marks, verifiedAt: now, connectionNotAsked },
        };
  }
  return elapsed(allReadyAt, now) >= settings.connectTimeoutMs
    ? stopOf(missing, context)
    : waitFor(
        whatIsMissing(missing, {
          all: pods.length,
          revision: wantedRevision(migration),
          said: istiodSaid,
        }),
        context,
        marks,
      );
}

/** Nobody can be asked for consent to a rollback that is due, and it must not be held up. */
function mayGoUnasked({ direction, options }: MigrationRecord): boolean {
  return direction === 'back' || options.acceptUnaskedConnections;
}

/** Why the istiods of these can never be asked; null where one could, or answered and says something else. */
function whyNeverAsked(missing: readonly PodToVerify[]): string | null {
  const whys = missing.map(({ connection }) =>
    connection.kind === 'not-asked' && connection.lasting
      ? connection.why
      : null,
  );
  return whys.includes(null) ? null : whys[0];
}

/**
 * Pods of Jobs and CronJobs come and go by themselves; whether they become ready says nothing about the move. Nor is a
 * workload verified that a person has skipped.
 */
function podsToVerify(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  record: MigrationRecord,
): PodFact[] {
  const left = workloads.filter(
    workload => renewsItself(workload) || isSkipped(record, workload.uid),
  );
  return pods.filter(
    pod =>
      podIsCounted(pod) && !left.some(workload => podBelongsTo(pod, workload)),
  );
}

function waitUntilReady(unready: string[], context: StepContext): Verdict {
  const message = say('verify.ready', 'Waiting until {pods} are ready.', {
    pods: listNames(unready),
  });
  return waitFor(message, context, {
    allReadyAt: undefined,
    unaskedSince: undefined,
  });
}

function startAsking(
  counted: readonly PodFact[],
  context: StepContext,
): Verdict {
  const message = say(
    'verify.ask',
    'All {pods} are ready. Asking istiod whether their proxies are connected.',
    { pods: count(counted.length, 'pod') },
  );
  const marks = { allReadyAt: context.now };
  return { kind: 'wait', for: message, lookAgainInMs: 0, marks };
}

/** One finding for each kind of trouble, the one that says most first. */
function stopOf(
  missing: readonly PodToVerify[],
  context: StepContext,
): Verdict {
  const kinds = [rejecting, usesOther, notConnected, notAsked];
  return {
    kind: 'stop',
    findings: kinds.flatMap(findingsOf => findingsOf(missing, context)),
  };
}
