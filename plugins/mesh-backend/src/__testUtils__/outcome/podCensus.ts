import type { Pod, SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import { OUTCOME_NAMESPACE } from './outcomeScene';

/** What is to be seen of one pod, read from its containers and from nothing that the product reads. */
export interface CountedPod {
  uid: string;
  /** The name of the workload that its label tells. */
  app: string;
  /** The version of the proxy in it; null without one. */
  proxy: string | null;
  /** Where its proxy is told to connect; null where it is told nothing. */
  uses: string | null;
  ready: boolean;
}

/** The pods of a namespace, that of the scene by default, that are not being deleted, by the name of their workload. */
export function podCensus(
  sandbox: SandboxCluster,
  namespace = OUTCOME_NAMESPACE,
): Map<string, CountedPod[]> {
  const counted = sandbox.store
    .list('pods', namespace)
    .filter(({ metadata }) => !metadata.deletionTimestamp)
    .filter(({ status }) => status?.phase !== 'Succeeded')
    .map(countPod);
  const groups = new Map<string, CountedPod[]>();
  for (const pod of counted) {
    groups.set(pod.app, [...(groups.get(pod.app) ?? []), pod]);
  }
  return groups;
}

function countPod({ metadata, spec, status }: Pod): CountedPod {
  const containers = [...spec.containers, ...(spec.initContainers ?? [])];
  const proxy = containers.find(({ name }) => name === 'istio-proxy');
  const configuration = proxy?.env?.find(
    ({ name }) => name === 'PROXY_CONFIG',
  )?.value;
  return {
    uid: metadata.uid,
    app: metadata.labels?.app ?? metadata.name,
    proxy: proxy?.image.split(':').at(-1) ?? null,
    uses: /"discoveryAddress":"([^"]*)"/.exec(configuration ?? '')?.[1] ?? null,
    ready:
      status.conditions?.some(
        ({ type, status: isTrue }) => type === 'Ready' && isTrue === 'True',
      ) ?? false,
  };
}
