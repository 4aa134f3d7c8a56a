import { eventually } from '../stage/eventually';
import type { KubernetesApi, KubernetesObject } from '../stage/KubernetesApi';
import { isAvailable, type PodObject } from './PodObject';
import { type RolloutForm, rolloutObjects } from './rolloutObjects';

/** A pod that stays, and what it runs by the injector's annotation on it. */
export interface ChaosPod {
  name: string;
  revision: string | null;
  available: boolean;
}

/** A workload of a chaos run, and how many of its pods may be away by its own strategy. */
export interface ChaosWorkload {
  kind: keyof typeof resources;
  name: string;
  /** Of a DaemonSet one a node. */
  pods: number;
  mayBeAway: number;
  /** Its own controller renews no pod: each has to be evicted. */
  onDelete?: true;
  /** Of its pods. */
  annotations?: Record<string, string>;
  /** Of a Rollout. */
  form?: RolloutForm;
}

const resources = {
  Deployment: 'deployments',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  Rollout: 'rollouts',
} as const;

/** `deployments/api`, as the API server's paths and the audit log name it. */
export const pathOf = ({ kind, name }: ChaosWorkload): string =>
  `${resources[kind]}/${name}`;

/** A namespace with workloads of several kinds, all of which run the revision of its label. */
export class ChaosNamespace {
  constructor(
    private readonly api: KubernetesApi,
    readonly name: string,
    readonly workloads: readonly ChaosWorkload[],
  ) {}

  /** Creates everything and waits until it runs. */
  async create(tag: string, revision: string): Promise<void> {
    const labels = { 'istio.io/rev': tag };
    await this.api.apply('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: this.name, labels },
    });
    await this.untilInjected(revision);
    for (const each of this.workloads) {
      for (const { list, object } of objectsOf(this.name, each)) {
        await this.api.apply(list, object);
      }
    }
    await this.untilRunning(revision);
  }

  async labels(): Promise<Record<string, string>> {
    const { metadata } = await patiently(() =>
      this.api.get(`/api/v1/namespaces/${this.name}`),
    );
    return metadata.labels ?? {};
  }

  async pods(): Promise<ChaosPod[]> {
    const pods = await patiently(() =>
      this.api.list<PodObject>(`/api/v1/namespaces/${this.name}/pods`),
    );
    return pods
      .filter(({ metadata }) => !metadata.deletionTimestamp)
      .map(pod => ({
        name: pod.metadata.name,
        revision: pod.metadata.annotations?.['istio.io/rev'] ?? null,
        available: isAvailable(pod),
      }));
  }

  async untilRunning(revision: string): Promise<void> {
    const wanted = this.workloads.reduce((sum, { pods }) => sum + pods, 0);
    await eventually(`all pods of ${this.name} run ${revision}`, async saw => {
      const pods = await this.pods();
      saw(JSON.stringify(pods));
      const all =
        pods.length === wanted &&
        pods.every(pod => pod.available && pod.revision === revision);
      return all || undefined;
    });
  }

  /** API servers match webhooks from caches that follow a new namespace a moment later. */
  private async untilInjected(revision: string) {
    await eventually(`pods of ${this.name} are injected`, async saw => {
      const probe = await this.api
        .create(`/api/v1/namespaces/${this.name}/pods?dryRun=All`, {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'probe' },
          spec: { containers: [{ name: 'app', image: 'app' }] },
        })
        .catch(error => saw(String(error)));
      const injected = probe?.metadata.annotations?.['istio.io/rev'];
      return injected === revision || undefined;
    });
  }
}

/** The API server may be about to come back. */
function patiently<T>(look: () => Promise<T>): Promise<T> {
  return eventually('the API server answers', saw =>
    look().catch(error => {
      saw(String(error));
      return undefined;
    }),
  );
}

function objectsOf(namespace: string, workload: ChaosWorkload) {
  const { kind, name, pods, form = 'canary' } = workload;
  if (kind === 'Rollout')
    return rolloutObjects(namespace, name, { form, pods });
  const list = `/apis/apps/v1/namespaces/${namespace}/${resources[kind]}`;
  return [{ list, object: workloadObject(namespace, workload) }];
}

function workloadObject(
  namespace: string,
  { kind, name, pods, onDelete, annotations }: ChaosWorkload,
): KubernetesObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace, labels },
    spec: {
      ...(kind !== 'DaemonSet' && { replicas: pods }),
      ...(kind === 'StatefulSet' && { serviceName: name }),
      ...(onDelete && { updateStrategy: { type: 'OnDelete' } }),
      selector: { matchLabels: labels },
      template: {
        metadata: { labels, ...(annotations && { annotations }) },
        spec: { containers: [{ name: 'app', image: `registry/${name}:1` }] },
      },
    },
  };
}
