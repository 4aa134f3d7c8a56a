import type { JsonObject } from '@backstage/types';
import {
  known,
  type Known,
  podBelongsTo,
  type PodFact,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { isObject, textOf } from '../cluster/rawObject';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { readFact } from './readFact';

/** Their controllers tell of a refused pod in Events alone; those of Deployments and ReplicaSets set a condition. */
const toldByEvents: readonly WorkloadFact['kind'][] = [
  'StatefulSet',
  'DaemonSet',
];

/**
 * The workloads, those whose controller was refused its last pod with the condition `ReplicaFailure` that a Deployment
 * would have.
 *
 * @remarks
 * Events are read only where pods are missing. They stay for an hour after what they tell of was mended, so that one
 * counts only while no pod was created since. Where they may not be read the words are missing, and nothing else.
 */
export async function withRefusedPods(
  read: FreshRead,
  workloads: Known<WorkloadFact[]>,
  pods: Known<PodFact[]>,
): Promise<Known<WorkloadFact[]>> {
  if (workloads.state === 'unknown' || pods.state === 'unknown') {
    return workloads;
  }
  const missing = workloads.value.filter(
    ({ kind, status, replicas }) =>
      toldByEvents.includes(kind) && status.replicas < replicas,
  );
  if (missing.length === 0) return workloads;
  const refusals = await refusalsOf(read);
  return known(
    workloads.value.map(workload => {
      if (!missing.includes(workload)) return workload;
      const last = refusals.get(workload.uid);
      const isOver = pods.value.some(
        pod =>
          podBelongsTo(pod, workload) &&
          Date.parse(pod.createdAt) > (last?.at ?? 0),
      );
      return last && !isOver ? withFailure(workload, last.message) : workload;
    }),
    workloads.observedAt,
  );
}

function withFailure(workload: WorkloadFact, message: string): WorkloadFact {
  const failure = {
    ...{ type: 'ReplicaFailure', status: 'True' },
    ...{ reason: 'FailedCreate', message },
  };
  return { ...workload, conditions: [...workload.conditions, failure] };
}

interface Refusal {
  at: number;
  message: string;
}

/** The last refusal, by the UID of the object that was refused a pod. */
async function refusalsOf({
  client,
  namespace,
  signal,
}: FreshRead): Promise<Map<string, Refusal>> {
  const right = { verbs: ['list'], group: '', resource: 'events', namespace };
  const path = `/api/v1/namespaces/${namespace}/events`;
  const events = await readFact(right, () =>
    listAll(client, path, { fieldSelector: 'reason=FailedCreate' }, signal),
  );
  const latest = new Map<string, Refusal>();
  if (events.state === 'unknown') return latest;
  for (const event of events.value) {
    const uid = aboutOf(event);
    const refusal = { at: timeOf(event), message: textOf(event.message) };
    if ((latest.get(uid)?.at ?? -1) < refusal.at) latest.set(uid, refusal);
  }
  return latest;
}

function aboutOf({ involvedObject }: JsonObject): string {
  return isObject(involvedObject) ? textOf(involvedObject.uid) : '';
}

/** Recorders of both APIs write into the same objects, each with times of its own. */
function timeOf({ lastTimestamp, series, eventTime }: JsonObject): number {
  const ofSeries = isObject(series) ? textOf(series.lastObservedTime) : '';
  const at = textOf(lastTimestamp) || ofSeries || textOf(eventTime);
  return at ? Date.parse(at) : 0;
}
