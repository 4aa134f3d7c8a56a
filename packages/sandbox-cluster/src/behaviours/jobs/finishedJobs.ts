import { Job } from '../../store/workloadKinds';
import { Behaviour, Change, earliest } from '../Behaviour';
import { endedAt } from './jobEnd';

function goneAt(job: Job): number | undefined {
  const end = endedAt(job);
  const { ttlSecondsAfterFinished: rest } = job.spec;
  return end === undefined ||
    rest === undefined ||
    job.metadata.deletionTimestamp
    ? undefined
    : end + rest * 1000;
}

/** Deletes finished Jobs, with their pods, when their time to live is over. */
export const finishedJobs: Behaviour = {
  name: 'ttl-after-finished-controller',
  manager: 'kube-controller-manager',
  react(view, now) {
    const leaving = view
      .list('jobs.batch')
      .map(job => ({ job, at: goneAt(job) }));
    return {
      changes: leaving
        .filter(({ at }) => at !== undefined && at <= now)
        .map(({ job }): Change => ({
          kind: 'delete',
          resource: 'jobs.batch',
          object: job,
          options: { propagationPolicy: 'Foreground' },
        })),
      lookAgainAt: earliest(leaving.map(({ at }) => at)),
    };
  },
};
