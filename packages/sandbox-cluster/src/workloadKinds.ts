import { resourceOf } from './store/resources';

/** The workloads whose pods can be broken, by the word that kubectl has for each. @public */
export type WorkloadWord =
  | 'deployment'
  | 'statefulset'
  | 'daemonset'
  | 'replicaset'
  | 'job'
  | 'cronjob'
  | 'rollout';

/** See {@link WorkloadWord}. */
export const workloadWords: readonly WorkloadWord[] = [
  'deployment',
  'statefulset',
  'daemonset',
  'replicaset',
  'job',
  'cronjob',
  'rollout',
];

/** The key under which the store has each. */
export const workloadResource: Readonly<Record<WorkloadWord, string>> = {
  deployment: 'deployments.apps',
  statefulset: 'statefulsets.apps',
  daemonset: 'daemonsets.apps',
  replicaset: 'replicasets.apps',
  job: 'jobs.batch',
  cronjob: 'cronjobs.batch',
  rollout: 'rollouts.argoproj.io',
};

/** The workload that somebody means by a word, its plural or its short name. */
export function workloadWordOf(given: string): WorkloadWord | undefined {
  return workloadWords.find(word => {
    const resource = resourceOf(workloadResource[word]);
    const { singular, plural, shortNames } = resource;
    return [singular, plural, ...shortNames].includes(given);
  });
}
