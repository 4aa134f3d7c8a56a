import { isReady } from '../behaviours/ownership';
import { timestamp } from '../clock';
import { PodDisruptionBudget } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { resourceOf } from '../store/resources';
import { Caller, Cluster } from './Cluster';
import {
  checkPreconditions,
  deleteObject,
  DeleteOptions,
} from './deleteObject';
import { disruptionBudgetOf, whyNotEvictable } from './disruptionBudgetOf';
import { existing, updateObject } from './updateObject';

/**
 * Evicts a pod when the disruption budget over it allows; 429 when it does not.
 *
 * As the API server does it, in this order: the budget is asked and counted down first, only then the preconditions are
 * looked at; the pod is marked, and then deleted.
 */
export function evictPod(
  cluster: Cluster,
  namespace: string,
  name: string,
  options: DeleteOptions,
  caller: Caller,
): void {
  const pods = resourceOf('pods');
  // A stored object of the resource pods has a pod's shape.
  const pod = existing(cluster, pods, namespace, name) as Pod;
  const budget = hasNoBudget(pod)
    ? undefined
    : disruptionBudgetOf(cluster.store, pod);
  if (budget && !isUnhealthyBesideEnough(pod, budget)) {
    const refused = whyNotEvictable(budget);
    if (refused) throw refused;
    if (!caller.dryRun) countDown(cluster, budget, caller);
  }
  checkPreconditions(pods, pod, options);
  if (!caller.dryRun) markDisrupted(cluster, pod, caller);
  const { uid } = pod.metadata;
  const marked = { ...options, preconditions: { uid } };
  deleteObject(cluster, pods, namespace, name, marked, caller);
}

/** Pods that do no work, or are on their way out anyway. */
function hasNoBudget({ metadata, status }: Pod): boolean {
  return (
    metadata.deletionTimestamp !== undefined ||
    status.phase === 'Pending' ||
    status.phase === 'Succeeded' ||
    status.phase === 'Failed'
  );
}

function isUnhealthyBesideEnough(
  pod: Pod,
  { spec, status }: PodDisruptionBudget,
): boolean {
  if (isReady(pod)) return false;
  return (
    spec.unhealthyPodEvictionPolicy === 'AlwaysAllow' ||
    (status.desiredHealthy > 0 &&
      status.currentHealthy >= status.desiredHealthy)
  );
}

/** At once, so that a second eviction does not pass before the budget's controller has looked. */
function countDown(
  cluster: Cluster,
  budget: PodDisruptionBudget,
  caller: Caller,
): void {
  const status = {
    ...budget.status,
    disruptionsAllowed: budget.status.disruptionsAllowed - 1,
  };
  updateObject(
    cluster,
    resourceOf('poddisruptionbudgets.policy'),
    budget.metadata.namespace,
    budget.metadata.name,
    { ...budget, status },
    caller,
    'status',
  );
}

function markDisrupted(cluster: Cluster, pod: Pod, caller: Caller): void {
  if (pod.metadata.deletionTimestamp) return;
  const others = (pod.status.conditions ?? []).filter(
    ({ type }) => type !== 'DisruptionTarget',
  );
  const status = {
    ...pod.status,
    conditions: [
      ...others,
      {
        type: 'DisruptionTarget',
        status: 'True' as const,
        reason: 'EvictionByEvictionAPI',
        message: 'Eviction API: evicting',
        lastTransitionTime: timestamp(cluster.clock.now()),
      },
    ],
  };
  const { namespace, name } = pod.metadata;
  updateObject(
    cluster,
    resourceOf('pods'),
    namespace,
    name,
    { ...pod, status },
    caller,
    'status',
  );
}
