import { Pod } from '../store/podKinds';

interface Subject {
  apiVersion: string;
  kind: string;
  name: string;
}

type Controller = NonNullable<Pod['metadata']['ownerReferences']>[number];

const ofCronJob = /^(.+)-\d{8,10}$/;

/** The name without the hash that a controller put at its end and into a label of the pod. */
function withoutHash(
  name: string,
  hash: string | undefined,
): string | undefined {
  return hash && name.endsWith(`-${hash}`)
    ? name.slice(0, -hash.length - 1)
    : undefined;
}

/** Who stands behind the controller of a pod, by the marks that Deployments, Rollouts and CronJobs leave. */
function behind(
  { apiVersion, kind, name }: Controller,
  labels: Record<string, string>,
): Subject {
  if (kind === 'ReplicaSet') {
    const deployment = withoutHash(name, labels['pod-template-hash']);
    if (deployment) return { apiVersion, kind: 'Deployment', name: deployment };
    const rollout = withoutHash(name, labels['rollouts-pod-template-hash']);
    if (rollout) {
      return { apiVersion: 'v1alpha1', kind: 'Rollout', name: rollout };
    }
  }
  const cronJob = kind === 'Job' ? ofCronJob.exec(name)?.[1] : undefined;
  return cronJob
    ? { apiVersion: 'batch/v1', kind: 'CronJob', name: cronJob }
    : { apiVersion, kind, name };
}

/**
 * The workload that a pod is told to belong to, as istiod guesses it: by the controller of a pod whose name is
 * generated; any other pod is its own.
 */
export function workloadOf(
  pod: Pod,
  namespace: string,
): { workloadName: string; owner: string } {
  const { name, generateName, labels = {}, ownerReferences } = pod.metadata;
  const controller = generateName
    ? ownerReferences?.find(owner => owner.controller)
    : undefined;
  const itself = name || (generateName ?? '').replace(/-$/, '');
  const workload = controller
    ? behind(controller, labels)
    : { apiVersion: 'v1', kind: 'Pod', name: itself };
  return {
    workloadName: workload.name,
    owner: `kubernetes://apis/${workload.apiVersion}/namespaces/${namespace}/${workload.kind.toLowerCase()}s/${workload.name}`,
  };
}
