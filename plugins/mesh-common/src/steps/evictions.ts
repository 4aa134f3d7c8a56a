import type { PodFact, WorkloadFact } from '../facts/podFact';
import { podIsPresent } from '../facts/presentPods';
import type {
  EvictedPods,
  Marks,
  MigrationRecord,
} from '../model/migrationRecord';
import { countedPodsOf, podRuns } from './countedPods';
import { elapsed } from './elapsed';
import { isRenewable, renewalOf } from './renewal';
import { wasStamped } from './restartStamp';
import { stampIsGone } from './stampIsGone';
import type { StepContext } from './verdict';
import { wantedRevision } from './wanted';

/**
 * For how long after the labels were seen an API server may still match webhooks by what they were before.
 *
 * @remarks
 * Settling covers what is usual. The watch of an API server that lags may be behind for longer; one that is broken is
 * opened anew within a minute.
 */
const admissionLagMs = 60_000;

/** True as long as pods may slip through an admission cache that lags. */
export function admissionMayLag({ migration, now }: StepContext): boolean {
  const { relabelledAt } = migration.marks;
  return relabelledAt !== undefined
    ? elapsed(relabelledAt, now) < admissionLagMs
    : false;
}

/** The pods that this attempt evicts of a workload, as remembered. */
export function evictedPodsOf(
  { uid }: WorkloadFact,
  { marks }: Pick<MigrationRecord, 'marks'>,
): EvictedPods {
  return marks.evictions?.[uid] ?? { found: [], again: [] };
}

/** True once one of the pods was seen gone: what is created since is no longer what was found. */
export function isBegun(
  uids: readonly string[],
  pods: readonly PodFact[],
): boolean {
  const live = new Set(pods.map(({ uid }) => uid));
  return uids.some(uid => !live.has(uid));
}

/**
 * Which pods may be evicted, each once, by what is seen now.
 *
 * @remarks
 * Those that are found before the first one goes, where eviction is how the workload is renewed. Besides, those that
 * were created since and slipped through an admission cache that lags: while it may lag, or while another new pod of
 * the workload got the wanted revision, which shows that the webhooks are right. A replacement of such a pod that is
 * wrong again is no matter of caches any more, and in nobody's list.
 */
export function evictionMarks(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  context: StepContext,
): Pick<Marks, 'evictions'> {
  const noted = workloads.filter(isRenewable).flatMap(workload => {
    const evicted = noteStale(workload, pods, context);
    const isEmpty = evicted.found.length + evicted.again.length === 0;
    return isEmpty ? [] : [[workload.uid, evicted] as const];
  });
  return noted.length > 0 ? { evictions: Object.fromEntries(noted) } : {};
}

/** The record as it is once these pods are noted. */
export function withNoted(
  record: MigrationRecord,
  { evictions }: Pick<Marks, 'evictions'>,
): MigrationRecord {
  return { ...record, marks: { ...record.marks, evictions } };
}

function noteStale(
  workload: WorkloadFact,
  allPods: readonly PodFact[],
  context: StepContext,
): EvictedPods {
  const { migration } = context;
  const revision = wantedRevision(migration);
  const pods = countedPodsOf(workload, allPods);
  const stale = pods.filter(pod => !podRuns(pod, revision));
  const { found, again } = evictedPodsOf(workload, migration);
  const isEvicted = renewalOf(workload).by === 'evict';
  if (isEvicted && !isBegun(found, pods)) {
    return { found: withUids(found, stale), again };
  }
  const created = stale.filter(
    pod =>
      !found.includes(pod.uid) &&
      (isEvicted || isOfRenewal(pod, workload, migration)),
  );
  const someAreRight = pods.some(
    pod => podRuns(pod, revision) && (isEvicted || podIsPresent(pod, workload)),
  );
  const mayAdd =
    admissionMayLag(context) || (someAreRight && !isBegun(again, pods));
  return mayAdd ? { found, again: withUids(again, created) } : { found, again };
}

/** Created by the renewal that this attempt asked for. */
export function isOfRenewal(
  pod: PodFact,
  workload: WorkloadFact,
  record: MigrationRecord,
): boolean {
  if (!wasStamped(workload, record)) return false;
  const restartAt = record.marks.askedRestartAt?.[workload.uid];
  return workload.kind === 'Rollout'
    ? restartAt !== undefined &&
        Date.parse(pod.createdAt) >= Date.parse(restartAt)
    : // A template that was put back is that of the pods from before.
      podIsPresent(pod, workload) && !stampIsGone(workload, record);
}

function withUids(uids: readonly string[], pods: readonly PodFact[]): string[] {
  return [...new Set([...uids, ...pods.map(({ uid }) => uid)])];
}
