import type { JsonObject } from '@backstage/types';
import {
  impliedWorkloads,
  type Known,
  type OwnedObject,
  parseWorkload,
  type PodFact,
  type UnreadKind,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import { ClusterRequestError } from '../cluster/ClusterClient';
import {
  controllerOf,
  controllerUidOf,
  metadataOf,
} from '../cluster/rawObject';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { ownerIsGone } from './ownerIsGone';
import { readFact } from './readFact';
import { withReferredTemplate } from './referredTemplate';
import { withRefusedPods } from './withRefusedPods';
import {
  listPath,
  optionalKinds,
  requiredKinds,
  type WorkloadResource,
} from './workloadKinds';

/** The workloads of a namespace, with the kinds that could not be read. */
export interface ObservedWorkloads {
  workloads: Known<WorkloadFact[]>;
  unreadKinds: UnreadKind[];
}

/** Every workload of the namespace; the pods add the owners that are of no kind that is read here. */
export async function observeWorkloads(
  read: FreshRead,
  pods: Promise<Known<PodFact[]>>,
): Promise<ObservedWorkloads> {
  const [required, optional, allPods] = await Promise.all([
    Promise.all(requiredKinds.map(kind => list(read, kind))),
    Promise.all(optionalKinds.map(kind => listOptional(read, kind))),
    pods,
  ]);
  const unreadKinds = optional.flatMap((found, at) =>
    found.state === 'unknown'
      ? [{ kind: optionalKinds[at].kind, why: found.why }]
      : [],
  );
  const [jobs, cronJobs, replicationControllers, rollouts] = optional.map(
    found => (found.state === 'known' ? found.value : []),
  );
  const [deployments, replicaSets, statefulSets, daemonSets] = required;
  const workloads = allKnown(
    [deployments, replicaSets, statefulSets, daemonSets, allPods],
    (ofDeployments, ofReplicaSets, ofStatefulSets, ofDaemonSets, podFacts) =>
      joinAll(
        {
          deployments: ofDeployments,
          replicaSets: ofReplicaSets,
          statefulSets: ofStatefulSets,
          daemonSets: ofDaemonSets,
          ...{ jobs, cronJobs, replicationControllers, rollouts },
        },
        podFacts,
      ),
  );
  return {
    workloads: await withRefusedPods(read, workloads, allPods),
    unreadKinds,
  };
}

interface ObjectsByKind {
  deployments: JsonObject[];
  replicaSets: JsonObject[];
  statefulSets: JsonObject[];
  daemonSets: JsonObject[];
  jobs: JsonObject[];
  cronJobs: JsonObject[];
  replicationControllers: JsonObject[];
  rollouts: JsonObject[];
}

function joinAll(found: ObjectsByKind, pods: readonly PodFact[]) {
  const { deployments, replicaSets, statefulSets, daemonSets } = found;
  const replicaSetsOf = groupByOwner(replicaSets);
  const jobsOf = groupByOwner(found.jobs);
  const referredTo = { Deployment: deployments, ReplicaSet: replicaSets };
  const workloads = [
    ...deployments.map(each =>
      parseWorkload(
        each,
        'Deployment',
        replicaSetsOf.get(metadataOf(each).uid),
      ),
    ),
    ...statefulSets.map(each => parseWorkload(each, 'StatefulSet')),
    ...daemonSets.map(each => parseWorkload(each, 'DaemonSet')),
    ...replicaSets
      .filter(each => controllerUidOf(each) === null)
      .map(each => parseWorkload(each, 'ReplicaSet')),
    ...found.replicationControllers.map(each =>
      parseWorkload(each, 'ReplicationController'),
    ),
    ...found.rollouts.map(each =>
      withOwned(
        parseWorkload(withReferredTemplate(each, referredTo), 'Rollout'),
        replicaSetsOf,
      ),
    ),
    ...found.cronJobs.map(each =>
      withOwned(parseWorkload(each, 'CronJob'), jobsOf),
    ),
  ];
  const isGone = ownerIsGone([
    ...deployments,
    ...replicaSets,
    ...statefulSets,
    ...daemonSets,
  ]);
  const rest = pods.filter(pod => !isGone(pod));
  const owned = [...replicaSets, ...found.jobs].map(ownedObject);
  return [...workloads, ...impliedWorkloads(rest, workloads, owned)];
}

function withOwned(
  workload: WorkloadFact,
  owned: ReadonlyMap<string, JsonObject[]>,
): WorkloadFact {
  const objects = owned.get(workload.uid) ?? [];
  return { ...workload, ownedUids: objects.map(each => metadataOf(each).uid) };
}

function ownedObject(object: JsonObject): OwnedObject {
  return { uid: metadataOf(object).uid, controller: controllerOf(object) };
}

function list(
  { client, namespace, signal }: FreshRead,
  kind: WorkloadResource,
): Promise<Known<JsonObject[]>> {
  const { group, resource } = kind;
  const right = { verbs: ['list'], group, resource, namespace };
  return readFact(right, () =>
    listAll(client, listPath(kind, namespace), {}, signal),
  );
}

/** None where the cluster does not serve the kind. */
function listOptional(
  { client, namespace, signal }: FreshRead,
  kind: WorkloadResource,
): Promise<Known<JsonObject[]>> {
  const { group, resource } = kind;
  const right = { verbs: ['list'], group, resource, namespace };
  return readFact(right, async () => {
    try {
      return await listAll(client, listPath(kind, namespace), {}, signal);
    } catch (error) {
      if (error instanceof ClusterRequestError && error.code === 404) return [];
      throw error;
    }
  });
}

/** Old ReplicaSets are many: to look through all of them for each Deployment would hold up everything else. */
function groupByOwner(owned: readonly JsonObject[]): Map<string, JsonObject[]> {
  const byOwner = new Map<string, JsonObject[]>();
  for (const each of owned) {
    const owner = controllerUidOf(each);
    if (owner === null) continue;
    const found = byOwner.get(owner);
    if (found) found.push(each);
    else byOwner.set(owner, [each]);
  }
  return byOwner;
}
