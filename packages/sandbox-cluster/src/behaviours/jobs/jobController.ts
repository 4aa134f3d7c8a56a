import { sameJson } from '../../store/json';
import { NewObject } from '../../store/KubernetesObject';
import { Pod } from '../../store/podKinds';
import { Job } from '../../store/workloadKinds';
import {
  Behaviour,
  Change,
  ClusterView,
  earliest,
  Reaction,
} from '../Behaviour';
import { groupByController, isActive, ownedBy } from '../ownership';
import { createPod, waitsAfterRefusal } from '../refusedCreation';
import { jobEnd } from './jobEnd';
import { JobCounts, jobStatus } from './jobStatus';

const shortestBackoff = 10_000;
const longestBackoff = 600_000;

function podOf(job: Job): NewObject {
  const { metadata = {}, spec } = job.spec.template;
  const { labels, annotations } = metadata;
  return {
    metadata: {
      generateName: `${job.metadata.name}-`,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ownerReferences: [ownedBy(job)],
    },
    spec,
  };
}

function countsOf(job: Job, pods: Pod[]): JobCounts {
  const inPhase = (phase: Pod['status']['phase']) =>
    pods.filter(pod => pod.status.phase === phase).length;
  return {
    active: pods.filter(isActive),
    terminating: pods.filter(
      pod => pod.metadata.deletionTimestamp && pod.status.phase === 'Running',
    ).length,
    // A finished pod that somebody deletes still counts.
    succeeded: Math.max(job.status.succeeded ?? 0, inPhase('Succeeded')),
    failed: Math.max(job.status.failed ?? 0, inPhase('Failed')),
  };
}

/** After the nth failure the next pod waits 10 s, 20 s, 40 s and so on, at most ten minutes. */
function backoffUntil(
  view: ClusterView,
  pods: Pod[],
  failed: number,
): number | undefined {
  if (failed === 0) return undefined;
  const lastBorn = Math.max(
    ...pods.map(({ metadata }) => view.createdAt(metadata.uid)),
  );
  const wait = Math.min(shortestBackoff * 2 ** (failed - 1), longestBackoff);
  return Number.isFinite(lastBorn) ? lastBorn + wait : undefined;
}

function missingPods(job: Job, { active, succeeded }: JobCounts): number {
  const { parallelism, completions } = job.spec;
  const left =
    completions === undefined
      ? parallelism * (succeeded > 0 ? 0 : 1)
      : completions - succeeded;
  return Math.min(parallelism, left) - active.length;
}

function reactTo(
  view: ClusterView,
  job: Job,
  pods: Pod[],
  now: number,
): Reaction {
  if (job.metadata.deletionTimestamp || jobEnd(job)) return { changes: [] };
  const counts = countsOf(job, pods);
  const status = jobStatus(job, counts, now);
  const object = { ...job, status };
  const changes: Change[] = sameJson(status, job.status)
    ? []
    : [{ kind: 'updateStatus', resource: 'jobs.batch', object }];
  if (job.spec.suspend || jobEnd(object)) {
    const surplus = counts.active.map((pod): Change => ({
      kind: 'delete',
      resource: 'pods',
      object: pod,
    }));
    return { changes: [...changes, ...surplus] };
  }
  const missing = missingPods(job, counts);
  if (missing <= 0) return { changes };
  const wait = [
    waitsAfterRefusal(view, job, now),
    backoffUntil(view, pods, counts.failed),
  ]
    .filter(moment => moment !== undefined)
    .filter(moment => moment > now);
  if (wait.length > 0) return { changes, lookAgainAt: Math.max(...wait) };
  const create = createPod(view, job, podOf(job), now);
  return {
    changes: [...changes, ...Array.from({ length: missing }, () => create)],
  };
}

/** Runs the pods of Jobs until enough of them have succeeded, or too many have failed. */
export const jobController: Behaviour = {
  name: 'job-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const jobs = view.list('jobs.batch');
    if (jobs.length === 0) return { changes: [] };
    const pods = groupByController(view.list('pods'));
    const reactions = jobs.map(job =>
      reactTo(view, job, pods.get(job.metadata.uid) ?? [], now),
    );
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
