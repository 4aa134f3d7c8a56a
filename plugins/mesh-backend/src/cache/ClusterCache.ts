import { setMaxListeners } from 'node:events';
import {
  type AddressFacts,
  type ControlPlane,
  countProxies,
  type Freshness,
  type InjectionWebhook,
  type InjectorService,
  judgePods,
  type Known,
  type MeshObject,
  type NamespaceFact,
  type PodFact,
  type ProxyCounts,
  type TagService,
  type UnreadKind,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import type { LabelTest } from '../catalog/parseLabelSelector';
import { countControlPlanes } from '../observe/countControlPlanes';
import { allKnown } from './allKnown';
import { combineStates } from './combineStates';
import { countOtherWebhooks, injectionWebhooks } from './injectionWebhooks';
import { Interner } from './Interner';
import { InjectorServices } from './InjectorServices';
import { KubernetesVersion } from './KubernetesVersion';
import { meshObjectsOf } from './meshObjectsOf';
import { NamespaceChanges } from './NamespaceChanges';
import { namespacesHolding } from './namespacesHolding';
import { readWorkloads, unreadKindsOf } from './readWorkloads';
import { watchKinds } from './watchKinds';
import type { WatchContext } from './WatchedKind';

/** What one cluster looked like a moment ago: lists and watches, projected to what screens need. */
export class ClusterCache {
  private readonly kinds;
  private readonly changes: NamespaceChanges;
  private readonly injectors: InjectorServices;
  private readonly stopped = new AbortController();
  private readonly kubernetesVersion: KubernetesVersion;

  constructor(
    readonly cluster: string,
    private readonly options: {
      client: () => Promise<ClusterClient>;
      /** Something in these namespaces changed; the empty name stands for what the whole cluster shares. */
      onChange: (namespaces: Set<string>) => void;
      onFreshness: () => void;
    },
  ) {
    this.changes = new NamespaceChanges(namespaces =>
      options.onChange(this.injectors.follow(namespaces)),
    );
    this.kubernetesVersion = new KubernetesVersion(
      options.client,
      this.stopped.signal,
    );
    // Every kind listens for the end: no leak.
    setMaxListeners(0, this.stopped.signal);
    const context: WatchContext = {
      client: options.client,
      interner: new Interner(),
      onFacts: namespaces => this.changes.add(namespaces),
      onState: () => this.options.onFreshness(),
    };
    this.kinds = watchKinds(context);
    const { signal } = this.stopped;
    this.injectors = new InjectorServices(this.kinds, context, signal);
  }

  /** Returns at once; the lists come in their own time. */
  start(): void {
    for (const kind of Object.values(this.kinds)) {
      void kind.run(this.stopped.signal);
    }
    this.kubernetesVersion.ask();
  }

  stop(): void {
    this.stopped.abort();
    this.changes.stop();
  }

  get freshness(): Freshness {
    return combineStates(Object.values(this.kinds).map(({ state }) => state));
  }

  get version(): string | null {
    return this.kubernetesVersion.known();
  }

  namespace(name: string): Known<NamespaceFact | null> {
    return this.kinds.namespaces.read(store => store.in(name)[0]?.fact ?? null);
  }

  namespaces(): Known<NamespaceFact[]> {
    return this.kinds.namespaces.read(store =>
      [...store.all()].map(({ fact }) => fact),
    );
  }

  /** Namespaces that hold a pod, for whoever may not list namespaces. */
  namespacesOfPods(): string[] {
    return [...this.kinds.pods.store.names()];
  }

  /** Changes when a kind becomes known, stale or unknown, which no change of facts tells. */
  get knowledge(): string {
    return Object.values(this.kinds)
      .map(({ state }) => `${state.kind} ${'why' in state ? state.why : ''}`)
      .join('\n');
  }

  pods(namespace: string): Known<PodFact[]> {
    return this.kinds.pods.read(store =>
      store.in(namespace).map(({ fact }) => fact),
    );
  }

  workloads(namespace: string): Known<WorkloadFact[]> {
    return readWorkloads(this.kinds, namespace, this.pods(namespace));
  }

  /** Kinds of workloads that cannot be read, though the cluster as a whole is. */
  unreadKinds(): UnreadKind[] {
    return unreadKindsOf(this.kinds);
  }

  webhooks(): Known<InjectionWebhook[]> {
    return this.kinds.webhooks.read(injectionWebhooks);
  }

  /** How many webhook configurations there are that are not Istio's. */
  otherWebhooks(): Known<number> {
    return this.kinds.webhooks.read(countOtherWebhooks);
  }

  injectorServices(): Known<InjectorService[]> {
    return this.injectors.read();
  }

  /** The Services of tags where the webhooks lead, which inject nothing and may contradict them. */
  tagServices(): Known<TagService[]> {
    return this.injectors.tagServices();
  }

  controlPlanes(): Known<ControlPlane[]> {
    return this.kinds.pods.read(store => countControlPlanes(store.fewOfAll()));
  }

  /** Namespaces that hold a pod or workload for which `matches` holds; of the whole cluster, or at most the one. */
  namespacesWith(
    matches: LabelTest,
    namespace: string | null,
  ): Known<string[]> {
    const { pods, deployments, statefulSets, daemonSets } = this.kinds;
    return allKnown(
      [
        pods.read(store => store),
        deployments.read(store => store),
        statefulSets.read(store => store),
        daemonSets.read(store => store),
      ],
      (...required) =>
        namespacesHolding(
          [...required, this.kinds.cronJobs.store, this.kinds.rollouts.store],
          matches,
          namespace,
        ),
    );
  }

  /** Pods with a sidecar in the whole cluster, by the revision that they run. */
  proxies(): Known<ProxyCounts> {
    const facts = this.addressFacts();
    return this.kinds.pods.read(store =>
      countProxies(
        judgePods(
          [...store.all()].map(({ fact }) => fact),
          facts,
        ),
      ),
    );
  }

  /** What decides where the addresses of proxies lead. */
  addressFacts(): AddressFacts {
    return {
      webhooks: this.webhooks(),
      injectorServices: this.injectorServices(),
      tagServices: this.tagServices(),
    };
  }

  /** The objects that make revisions and tags: webhook configurations, Services of tags, Deployments of istiod. */
  meshObjects(): Known<MeshObject[]> {
    const { webhooks, services, deployments } = this.kinds;
    return allKnown(
      [
        webhooks.read(store => store),
        services.read(store => store),
        deployments.read(store => store),
      ],
      (...stores) => meshObjectsOf(stores),
    );
  }
}
