import { timestamp } from '../../clock';
import { Condition } from '../../store/KubernetesObject';
import { Pod } from '../../store/podKinds';
import { Job } from '../../store/workloadKinds';
import { conditionOf, withCondition } from '../conditions';
import { isReady } from '../ownership';

/** The pods of a Job, as far as they matter to it. */
export interface JobCounts {
  active: Pod[];
  terminating: number;
  succeeded: number;
  failed: number;
}

type End = 'complete' | 'failed' | undefined;

function endOf(job: Job, { active, succeeded, failed }: JobCounts): End {
  const { completions, backoffLimit } = job.spec;
  if (failed > backoffLimit) return 'failed';
  const enough =
    completions === undefined
      ? succeeded > 0 && active.length === 0
      : succeeded >= completions;
  return enough ? 'complete' : undefined;
}

function endConditions(end: Exclude<End, undefined>): Condition[] {
  const [first, second, reason, message] =
    end === 'complete'
      ? [
          'SuccessCriteriaMet',
          'Complete',
          'CompletionsReached',
          'Reached expected number of succeeded pods',
        ]
      : [
          'FailureTarget',
          'Failed',
          'BackoffLimitExceeded',
          'Job has reached the specified backoff limit',
        ];
  return [first, second].map(type => ({
    type,
    status: 'True',
    reason,
    message,
  }));
}

function suspension(job: Job): Condition[] {
  if (job.spec.suspend)
    return [
      {
        type: 'Suspended',
        status: 'True',
        reason: 'JobSuspended',
        message: 'Job suspended',
      },
    ];
  const was = job.status.conditions?.some(({ type }) => type === 'Suspended');
  return was
    ? [
        {
          type: 'Suspended',
          status: 'False',
          reason: 'JobResumed',
          message: 'Job resumed',
        },
      ]
    : [];
}

function probed(job: Job, condition: Condition, now: number): Condition {
  const before = conditionOf(job.status.conditions, condition.type);
  const lastProbeTime =
    before?.status === condition.status ? before.lastProbeTime : timestamp(now);
  return { ...condition, lastProbeTime };
}

/** The status of a Job that has not ended yet, or ends now. */
export function jobStatus(
  job: Job,
  counts: JobCounts,
  now: number,
): Job['status'] {
  const end = job.spec.suspend ? undefined : endOf(job, counts);
  const added = [...suspension(job), ...(end ? endConditions(end) : [])];
  const conditions = added.reduce(
    (all, condition) => withCondition(all, probed(job, condition, now), now),
    job.status.conditions ?? [],
  );
  const startTime = job.status.startTime ?? timestamp(now);
  const { succeeded, failed, terminating } = counts;
  const active = end ? 0 : counts.active.length;
  return {
    ...(conditions.length > 0 && { conditions }),
    ...(!job.spec.suspend && { startTime }),
    ...(end === 'complete' && { completionTime: timestamp(now) }),
    ...(active > 0 && { active }),
    ...(succeeded > 0 && { succeeded }),
    ...(failed > 0 && { failed }),
    ready: end ? 0 : counts.active.filter(isReady).length,
    terminating: end ? 0 : terminating,
    uncountedTerminatedPods: {},
  };
}
