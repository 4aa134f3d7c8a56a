import { Condition } from '../../store/KubernetesObject';
import { Job } from '../../store/workloadKinds';
import { conditionOf } from '../conditions';

/** How a Job ended, or undefined while it has not. */
export function jobEnd({ status }: Job): Condition | undefined {
  return (['Complete', 'Failed'] as const)
    .map(type => conditionOf(status.conditions, type))
    .find(condition => condition?.status === 'True');
}

/** When a Job ended. */
export function endedAt(job: Job): number | undefined {
  const end = jobEnd(job);
  return end?.lastTransitionTime === undefined
    ? undefined
    : Date.parse(end.lastTransitionTime);
}
