import type { JsonObject } from '@backstage/types';
import {
  impliedWorkloads,
  type Known,
  parseWorkload,
  type PodFact,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import { controllerUidOf, metadataOf } from '../cluster/rawObject';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { ownerIsGone } from './ownerIsGone';
import { readFact } from './readFact';

/** Every workload of the namespace; the pods add the owners that are of no kind that is read here. */
export async function observeWorkloads(
  read: FreshRead,
  pods: Promise<Known<PodFact[]>>,
): Promise<Known<WorkloadFact[]>> {
  const [deployments, replicaSets, statefulSets, daemonSets, podFacts] =
    await Promise.all([
      list(read, 'deployments'),
      list(read, 'replicasets'),
      list(read, 'statefulsets'),
      list(read, 'daemonsets'),
      pods,
    ]);
  return allKnown(
    [deployments, replicaSets, statefulSets, daemonSets, podFacts],
    (owners, replicas, sets, daemons, allPods) => {
      const replicasByOwner = groupByOwner(replicas);
      const workloads = [
        ...owners.map(each =>
          parseWorkload(
            each,
            'Deployment',
            replicasByOwner.get(metadataOf(each).uid),
          ),
        ),
        ...sets.map(each => parseWorkload(each, 'StatefulSet')),
        ...daemons.map(each => parseWorkload(each, 'DaemonSet')),
        ...replicas
          .filter(each => controllerUidOf(each) === null)
          .map(each => parseWorkload(each, 'ReplicaSet')),
      ];
      const isGone = ownerIsGone([...owners, ...replicas, ...sets, ...daemons]);
      const rest = allPods.filter(pod => !isGone(pod));
      return [...workloads, ...impliedWorkloads(rest, workloads)];
    },
  );
}

function list(
  { client, namespace, signal }: FreshRead,
  resource: string,
): Promise<Known<JsonObject[]>> {
  const right = { verbs: ['list'], group: 'apps', resource, namespace };
  const path = `/apis/apps/v1/namespaces/${namespace}/${resource}`;
  return readFact(right, () => listAll(client, path, {}, signal));
}

/** Old ReplicaSets are many: to look through all of them for each Deployment would hold up everything else. */
function groupByOwner(
  replicaSets: readonly JsonObject[],
): Map<string, JsonObject[]> {
  const byOwner = new Map<string, JsonObject[]>();
  for (const each of replicaSets) {
    const owner = controllerUidOf(each);
    if (owner === null) continue;
    const owned = byOwner.get(owner);
    if (owned) owned.push(each);
    else byOwner.set(owner, [each]);
  }
  return byOwner;
}
