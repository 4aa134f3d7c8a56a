import { NotFoundError } from '@backstage/errors';
import {
  type AssumedChanges,
  type ExplainedPod,
  type Explanation,
  explainPod,
  impliedWorkloads,
  type Known,
  known,
  podBelongsTo,
  type PodFact,
  podIsLive,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { NamespaceConnections } from '../evidence/NamespaceConnections';

/** What an explanation is read from. */
export interface ReadExplanationDeps {
  caches: Pick<ClusterCaches, 'get'>;
  connections: Pick<NamespaceConnections, 'of'>;
}

/** What is asked: a pod by its name, or one that does not exist. */
export interface Question {
  cluster: string;
  namespace: string;
  pod: string | null;
  changes: AssumedChanges;
}

/** Explains from the cache; istiod alone is asked at once. */
export async function readExplanation(
  deps: ReadExplanationDeps,
  { cluster, namespace, pod, changes }: Question,
): Promise<Explanation> {
  const cache = deps.caches.get(cluster);
  if (!cache) {
    throw new NotFoundError(
      `This portal has no cluster ${cluster}. Correct the name, or add it to the kubernetes configuration.`,
    );
  }
  requireNamespace(cache, namespace, changes);
  return explainPod({
    ...{ cluster, namespace, changes },
    freshness: cache.freshness,
    facts: {
      object: cache.namespace(namespace),
      webhooks: cache.webhooks(),
      otherWebhooks: cache.otherWebhooks(),
      injectorServices: cache.injectorServices(),
      tagServices: cache.tagServices(),
      controlPlanes: cache.controlPlanes(),
    },
    pod:
      pod === null
        ? null
        : {
            name: pod,
            known: await readPod(deps, cache, { cluster, namespace, pod }),
          },
  });
}

/** A namespace that is yet to be made is asked about by the labels that it would have. */
function requireNamespace(
  cache: ClusterCache,
  namespace: string,
  { namespaceLabels }: AssumedChanges,
): void {
  const object = cache.namespace(namespace);
  const isMissing = object.state === 'known' && object.value === null;
  if (!isMissing || Object.keys(namespaceLabels).length > 0) return;
  throw new NotFoundError(
    `Cluster ${cache.cluster} has no namespace ${namespace}, as of ${object.observedAt}. Correct the name, or give the labels that it would have, as namespaceLabel.`,
  );
}

async function readPod(
  deps: ReadExplanationDeps,
  cache: ClusterCache,
  { cluster, namespace, pod }: Omit<Question, 'changes'> & { pod: string },
): Promise<Known<ExplainedPod>> {
  const pods = cache.pods(namespace);
  if (pods.state === 'unknown') return pods;
  const fact = pods.value.find(({ name }) => name === pod);
  if (!fact) {
    throw new NotFoundError(
      `Pod ${pod} is not in namespace ${namespace} of cluster ${cluster}, as of ${pods.observedAt}. Pods are replaced by others with other names: look for the present ones of its workload.`,
    );
  }
  return known(
    {
      fact,
      workload: ownerOf(fact, cache.workloads(namespace)),
      connection: await connectionOf(deps, cluster, fact),
    },
    pods.observedAt,
  );
}

/** Where the owner is not known the pod stands for it. */
function ownerOf(pod: PodFact, workloads: Known<WorkloadFact[]>): WorkloadFact {
  const owner =
    workloads.state === 'known'
      ? workloads.value.find(workload => podBelongsTo(pod, workload))
      : undefined;
  return owner ?? impliedWorkloads([pod], [])[0];
}

async function connectionOf(
  { connections }: ReadExplanationDeps,
  cluster: string,
  pod: PodFact,
): Promise<ExplainedPod['connection']> {
  if (pod.running.kind === 'none' || !podIsLive(pod)) return null;
  const { askedAt, items } = await connections.of(cluster, pod.namespace);
  const found = items.find(item => item.pod === pod.name);
  return found ? { connection: found.connection, askedAt } : null;
}
