import { timestamp } from '../../clock';
import { sameJson } from '../../store/json';
import { NewObject } from '../../store/KubernetesObject';
import { CronJob, Job } from '../../store/workloadKinds';
import {
  Behaviour,
  Change,
  ClusterView,
  earliest,
  Reaction,
} from '../Behaviour';
import { groupByController, ownedBy } from '../ownership';
import { jobEnd } from './jobEnd';
import { nextTime, parseSchedule } from './schedule';

const cronJobs = 'cronjobs.batch';

interface Due {
  /** The last moment of the schedule that has come and is not on record. */
  missed: number | undefined;
  next: number | undefined;
}

/** Of several moments that were missed only the last one is made up for. */
function dueTimes(cronJob: CronJob, createdAt: number, now: number): Due {
  const schedule = parseSchedule(cronJob.spec.schedule);
  if (!schedule) return { missed: undefined, next: undefined };
  const { lastScheduleTime } = cronJob.status;
  let missed: number | undefined;
  let next = nextTime(
    schedule,
    lastScheduleTime ? Date.parse(lastScheduleTime) : createdAt,
  );
  while (next !== undefined && next <= now) {
    missed = next;
    next = nextTime(schedule, next);
  }
  const deadline = cronJob.spec.startingDeadlineSeconds;
  const tooLate =
    missed !== undefined &&
    deadline !== undefined &&
    missed + deadline * 1000 < now;
  return { missed: tooLate ? undefined : missed, next };
}

/** The Job for one moment of the schedule; named by its minute, so that it cannot be made twice. */
function jobFor(cronJob: CronJob, at: number): NewObject {
  const { metadata = {}, spec } = cronJob.spec.jobTemplate;
  const { labels, annotations } = metadata;
  return {
    metadata: {
      name: `${cronJob.metadata.name}-${Math.floor(at / 60_000)}`,
      ...(labels && { labels }),
      annotations: {
        ...annotations,
        'batch.kubernetes.io/cronjob-scheduled-timestamp': timestamp(at),
      },
      ownerReferences: [ownedBy(cronJob)],
    },
    spec,
  };
}

function deletion(object: Job): Change {
  const options = { propagationPolicy: 'Background' as const };
  return { kind: 'delete', resource: 'jobs.batch', object, options };
}

function surplusJobs(cronJob: CronJob, jobs: Job[]): Change[] {
  const { successfulJobsHistoryLimit, failedJobsHistoryLimit } = cronJob.spec;
  const oldest = (type: string, limit: number) => {
    const ended = jobs
      .filter(job => jobEnd(job)?.type === type)
      .sort((left, right) =>
        (left.status.startTime ?? '').localeCompare(
          right.status.startTime ?? '',
        ),
      );
    return ended.slice(0, Math.max(0, ended.length - limit));
  };
  return [
    ...oldest('Complete', successfulJobsHistoryLimit),
    ...oldest('Failed', failedJobsHistoryLimit),
  ].map(deletion);
}

function referenceTo({ apiVersion, kind, metadata }: Job) {
  const { namespace, name, uid } = metadata;
  return { apiVersion, kind, namespace, name, uid };
}

// Only the Jobs that the controller made itself count as active, not one that somebody made from the CronJob by hand.
function isScheduled({ metadata }: Job): boolean {
  return (
    metadata.annotations?.[
      'batch.kubernetes.io/cronjob-scheduled-timestamp'
    ] !== undefined
  );
}

function statusOf(
  cronJob: CronJob,
  jobs: Job[],
  started: number | undefined,
): CronJob['status'] {
  const active = jobs.filter(isScheduled).filter(job => !jobEnd(job));
  const lastSuccessfulTime = [
    cronJob.status.lastSuccessfulTime,
    ...jobs.map(({ status }) => status.completionTime),
  ]
    .filter(time => time !== undefined)
    .sort()
    .at(-1);
  return {
    ...cronJob.status,
    active: active.length > 0 ? active.map(referenceTo) : undefined,
    ...(started !== undefined && { lastScheduleTime: timestamp(started) }),
    lastSuccessfulTime,
  };
}

function startOf(cronJob: CronJob, running: Job[], missed: number): Change[] {
  const { namespace } = cronJob.metadata;
  const object = jobFor(cronJob, missed);
  const create: Change = {
    kind: 'create',
    resource: 'jobs.batch',
    namespace,
    object,
  };
  const replaced = cronJob.spec.concurrencyPolicy === 'Replace' ? running : [];
  return [...replaced.map(deletion), create];
}

function reactTo(
  view: ClusterView,
  cronJob: CronJob,
  jobs: Job[],
  now: number,
): Reaction {
  if (cronJob.metadata.deletionTimestamp) return { changes: [] };
  const running = jobs.filter(isScheduled).filter(job => !jobEnd(job));
  const { missed, next } = dueTimes(
    cronJob,
    view.createdAt(cronJob.metadata.uid),
    now,
  );
  const forbidden =
    cronJob.spec.concurrencyPolicy === 'Forbid' && running.length > 0;
  const starts =
    missed !== undefined && !cronJob.spec.suspend && !forbidden
      ? missed
      : undefined;
  const changes: Change[] = [
    ...(starts === undefined ? [] : startOf(cronJob, running, starts)),
    ...surplusJobs(cronJob, jobs),
  ];
  const status = statusOf(cronJob, jobs, starts);
  if (!sameJson(status, cronJob.status)) {
    const object = { ...cronJob, status };
    changes.push({ kind: 'updateStatus', resource: cronJobs, object });
  }
  return { changes, lookAgainAt: cronJob.spec.suspend ? undefined : next };
}

/** Starts the Jobs of CronJobs by the cluster's clock, and forgets the oldest. Schedules are read in UTC. */
export const cronJobController: Behaviour = {
  name: 'cronjob-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const all = view.list(cronJobs);
    if (all.length === 0) return { changes: [] };
    const jobs = groupByController(view.list('jobs.batch'));
    const reactions = all.map(cronJob =>
      reactTo(view, cronJob, jobs.get(cronJob.metadata.uid) ?? [], now),
    );
    return {
      changes: reactions.flatMap(reaction => reaction.changes),
      lookAgainAt: earliest(reactions.map(reaction => reaction.lookAgainAt)),
    };
  },
};
