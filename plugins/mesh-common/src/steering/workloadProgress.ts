import type { WorkloadProgress } from '../contract/migration';
import type { Decision } from '../decide/decision';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import type {
  MigrationRecord,
  SkippedWorkload,
} from '../model/migrationRecord';
import { say } from '../model/say';
import { wordsOfRunning } from '../state/wordsOfRunning';
import type { WorkloadRef } from '../model/workload';
import { podConnection, istiodHost } from '../steps/connection';
import {
  countedPodsOf,
  podRuns,
  templateIsCounted,
  workloadsAndPods,
} from '../steps/countedPods';
import { evictedPodsOf } from '../steps/evictions';
import { isRenewable } from '../steps/renewal';
import { restartOrder } from '../steps/restartOrder';
import { asSeenLast, gone, type LastSeen } from './absentProgress';
import { rollingDetail } from './rollingDetail';
import { restartStanding } from '../steps/restartStanding';
import { stampState } from '../steps/restartStamp';
import { workloadNote } from '../steps/workloadNote';
import { wantedRevision } from '../steps/wanted';
import { workloadRef } from '../steps/workloadRef';

/** How far a workload is, without whether it may be skipped. */
export type Progress = Omit<WorkloadProgress, 'maySkip'>;

/** How far each workload is: those of the plan first, in their order, then those that appeared since. */
export function workloadProgress(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
  decision: Decision | null,
  last: LastSeen | null = null,
): Progress[] {
  const read = facts ? workloadsAndPods(facts) : null;
  if (!facts || !read?.known) return asSeenLast(record, last);
  const present = restartOrder(read.workloads);
  const planned = record.workloads.map(ref => {
    const workload = read.workloads.find(({ uid }) => uid === ref.uid);
    return workload
      ? progressOf(ref, workload, read.pods, record, facts, decision)
      : gone(ref);
  });
  const appeared = present
    .filter(({ uid }) => !record.workloads.some(ref => ref.uid === uid))
    .filter(templateIsCounted)
    .map(workload =>
      progressOf(
        workloadRef(workload, facts),
        workload,
        read.pods,
        record,
        facts,
        decision,
      ),
    );
  return [...planned, ...appeared];
}

function progressOf(
  ref: WorkloadRef,
  workload: WorkloadFact,
  allPods: readonly PodFact[],
  record: MigrationRecord,
  facts: NamespaceFacts,
  decision: Decision | null,
): Progress {
  const pods = countedPodsOf(workload, allPods);
  const revision = wantedRevision(record);
  const onWanted = pods.filter(pod => podRuns(pod, revision));
  return {
    ref,
    pods: pods.length,
    onWanted: onWanted.length,
    ready: onWanted.filter(({ ready }) => ready).length,
    connected: connectedCount(onWanted, record, facts, decision),
    runs: revisionsOf(pods),
    ...stateOf(workload, allPods, record, decision),
  };
}

/** Null while istiod was not asked, or could not be. */
function connectedCount(
  pods: readonly PodFact[],
  record: MigrationRecord,
  facts: NamespaceFacts,
  decision: Decision | null,
): number | null {
  const marks = decision?.marks ?? record.marks;
  if (marks.verifiedAt !== undefined) {
    return marks.connectionNotAsked === undefined ? pods.length : null;
  }
  const revision = wantedRevision(record);
  const wanted = { revision, host: istiodHost(revision, facts) };
  const said = marks.istiodSaid;
  const seen = pods.map(pod => {
    const { kind } = podConnection(pod, facts, wanted);
    // What it said stands while it does not answer.
    if (kind === 'not-asked') return said && said.connected.includes(pod.uid);
    return kind === 'connected';
  });
  const isAsked = seen.some(each => each !== undefined);
  return isAsked || said ? seen.filter(Boolean).length : null;
}

function stateOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  record: MigrationRecord,
  decision: Decision | null,
): Pick<WorkloadProgress, 'state' | 'detail'> {
  const skipped = record.skipped.find(({ uid }) => uid === workload.uid);
  if (skipped) return { state: 'skipped', detail: whoSkipped(skipped) };
  const finding = findingAbout(workload, decision);
  if (finding) return { state: 'stopped', detail: finding.message };
  if (!isRenewable(workload)) {
    return {
      state: 'unchanged',
      detail: workloadNote(workload, record.namespace),
    };
  }
  const marks = decision?.marks ?? record.marks;
  const standing = restartStanding(workload, pods, { ...record, marks });
  switch (standing.kind) {
    case 'needs-restart':
      return { state: 'waiting', detail: null };
    case 'next-pod':
    case 'hangs':
      return {
        state: 'restarting',
        detail: say('workload.next-pod', 'Its next pod is {pod}.', {
          pod: standing.pod.name,
        }),
      };
    case 'rolling':
      return {
        state: 'restarting',
        detail: rollingDetail(workload, pods, standing.why),
      };
    case 'troubled':
      return {
        state: 'stopped',
        detail: say('workload.troubled', '{reason}: {message}', {
          reason: standing.trouble.reason,
          message: standing.trouble.message,
        }),
      };
    case 'undone':
    case 'restarted-in-vain':
      return { state: 'stopped', detail: null };
    case 'settled':
      return { state: settledState(workload, record, decision), detail: null };
    default: {
      const never: never = standing;
      return never;
    }
  }
}

function whoSkipped({ by }: SkippedWorkload) {
  return say('workload.skipped', 'Skipped by {by}: it stays as it is.', { by });
}

/** Pods without a sidecar run none. */
function revisionsOf(pods: readonly PodFact[]): string[] {
  const revisions = pods.flatMap(({ running }) =>
    running.kind === 'none' ? [] : [wordsOfRunning(running)],
  );
  return [...new Set(revisions)].sort();
}

function settledState(
  workload: WorkloadFact,
  record: MigrationRecord,
  decision: Decision | null,
): WorkloadProgress['state'] {
  if (workload.replicas === 0 || !templateIsCounted(workload)) {
    return 'unchanged';
  }
  const marks = decision?.marks ?? record.marks;
  if (marks.verifiedAt !== undefined) {
    return marks.connectionNotAsked === undefined ? 'verified' : 'moved';
  }
  const seen = { ...record, marks };
  return stampState(workload, seen) === 'present' ||
    evictedPodsOf(workload, seen).found.length > 0
    ? 'ready'
    : 'unchanged';
}

function findingAbout(workload: WorkloadFact, decision: Decision | null) {
  if (decision?.kind !== 'stop') return undefined;
  return decision.findings.find(
    ({ object }) =>
      object?.kind === workload.apiKind && object.name === workload.name,
  );
}
