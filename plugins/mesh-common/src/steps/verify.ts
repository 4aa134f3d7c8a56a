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
import { notConnected, rejecting, usesOther } from './verifyFindings';
import { waitFor, waitForFact } from './waitFor';
import { wantedRevision } from './wanted';

/** How many looks long istiod is asked again, since a passing failure is no reason to verify less. */
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
    const { facts, now, migration } = context;
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
    const missing = pods.filter(({ connection }) => !isAccepted(connection));
    if (missing.length === 0) {
      const connectionNotAsked = whyNotAsked(pods);
      const patience = patienceFor(pods, context);
      if (connectionNotAsked && elapsed(allReadyAt, now) < patience) {
        return askAgain(connectionNotAsked, context);
      }
      return { kind: 'done', marks: { verifiedAt: now, connectionNotAsked } };
    }
    return elapsed(allReadyAt, now) >= context.settings.connectTimeoutMs
      ? stopOf(missing, context)
      : waitFor(whatIsMissing(missing, counted.length), context);
  },
};

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

/** An istiod that answers may list the proxy yet, so that half an answer is worth the whole wait. */
function patienceFor(
  pods: readonly PodToVerify[],
  { settings }: StepContext,
): number {
  const isPartly = pods.some(
    ({ connection }) => connection.kind === 'not-asked' && connection.partly,
  );
  return isPartly
    ? settings.connectTimeoutMs
    : ASKING_LOOKS * settings.lookAgainMs;
}

function askAgain(why: string, context: StepContext): Verdict {
  const message = say('verify.ask-again', 'Asking istiod again: {why}', {
    why,
  });
  return waitFor(message, context);
}

/** "Not asked" is accepted and shown: a migration never fails since something could not be asked. */
function isAccepted(connection: PodConnection): boolean {
  return connection.kind === 'connected' || connection.kind === 'not-asked';
}

function whyNotAsked(pods: readonly PodToVerify[]): string | undefined {
  for (const { connection } of pods) {
    if (connection.kind === 'not-asked') return connection.why;
  }
  return undefined;
}

function waitUntilReady(unready: string[], context: StepContext): Verdict {
  const message = say('verify.ready', 'Waiting until {pods} are ready.', {
    pods: listNames(unready),
  });
  return waitFor(message, context, { allReadyAt: undefined });
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

function whatIsMissing(missing: readonly PodToVerify[], all: number) {
  return say(
    'verify.connect',
    'Waiting until the proxies of {pods} are connected and in sync; {done} of {all} are.',
    {
      pods: listNames(missing.map(({ pod }) => pod.name)),
      done: all - missing.length,
      all,
    },
  );
}

/** One finding for each kind of trouble, the one that says most first. */
function stopOf(
  missing: readonly PodToVerify[],
  context: StepContext,
): Verdict {
  const kinds = [rejecting, usesOther, notConnected];
  return {
    kind: 'stop',
    findings: kinds.flatMap(findingsOf => findingsOf(missing, context)),
  };
}
