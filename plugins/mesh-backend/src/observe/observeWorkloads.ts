import type { JsonObject } from '@backstage/types';
import {
  type Known,
  parseWorkload,
  type PodFact,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import { controllerUidOf } from '../cluster/rawObject';
import type { FreshRead } from './FreshRead';
import { impliedWorkloads } from './impliedWorkloads';
import { listAll } from './listAll';
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
      const workloads = [
        ...owners.map(each => parseWorkload(each, 'Deployment', replicas)),
        ...sets.map(each => parseWorkload(each, 'StatefulSet')),
        ...daemons.map(each => parseWorkload(each, 'DaemonSet')),
        ...replicas
          .filter(each => controllerUidOf(each) === null)
          .map(each => parseWorkload(each, 'ReplicaSet')),
      ];
      return [...workloads, ...impliedWorkloads(allPods, workloads)];
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
