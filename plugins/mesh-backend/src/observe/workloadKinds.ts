import type { WorkloadKind } from '@mesh-plugins/backstage-plugin-mesh-common';

/** Where a kind of workload is to be found. */
export interface WorkloadResource {
  kind: WorkloadKind;
  group: string;
  version: string;
  resource: string;
}

const apps = { group: 'apps', version: 'v1' };
export const deployments: WorkloadResource = {
  ...apps,
  kind: 'Deployment',
  resource: 'deployments',
};
export const replicaSets: WorkloadResource = {
  ...apps,
  kind: 'ReplicaSet',
  resource: 'replicasets',
};
export const statefulSets: WorkloadResource = {
  ...apps,
  kind: 'StatefulSet',
  resource: 'statefulsets',
};
export const daemonSets: WorkloadResource = {
  ...apps,
  kind: 'DaemonSet',
  resource: 'daemonsets',
};

const batch = { group: 'batch', version: 'v1' };
export const jobs: WorkloadResource = {
  ...batch,
  kind: 'Job',
  resource: 'jobs',
};
export const cronJobs: WorkloadResource = {
  ...batch,
  kind: 'CronJob',
  resource: 'cronjobs',
};
export const replicationControllers: WorkloadResource = {
  group: '',
  version: 'v1',
  kind: 'ReplicationController',
  resource: 'replicationcontrollers',
};
export const rollouts: WorkloadResource = {
  group: 'argoproj.io',
  version: 'v1alpha1',
  kind: 'Rollout',
  resource: 'rollouts',
};

/** Kinds that every cluster has and every reader has to see: without them nothing can be decided. */
export const requiredKinds = [
  deployments,
  replicaSets,
  statefulSets,
  daemonSets,
] as const;

/** Kinds that a cluster may lack or a reader may not see: their pods tell enough of them to decide. */
export const optionalKinds = [
  jobs,
  cronJobs,
  replicationControllers,
  rollouts,
] as const;

/** The path of the list, of one namespace or of the whole cluster. */
export function listPath(
  { group, version, resource }: WorkloadResource,
  namespace?: string,
): string {
  const api = group ? `/apis/${group}/${version}` : `/api/${version}`;
  return namespace === undefined
    ? `${api}/${resource}`
    : `${api}/namespaces/${namespace}/${resource}`;
}
