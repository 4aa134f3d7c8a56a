import {
  type ControlPlane,
  type Freshness,
  type InjectionWebhook,
  type InjectorService,
  type Known,
  type NamespaceFact,
  type PodFact,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import type { LabelTest } from '../catalog/parseLabelSelector';
import { textOf } from '../cluster/rawObject';
import { countControlPlanes } from '../observe/countControlPlanes';
import { injectorServiceRefs } from '../observe/injectorServiceRefs';
import { allKnown } from './allKnown';
import { combineStates } from './combineStates';
import { Interner } from './Interner';
import { joinWorkloads } from './joinWorkloads';
import { NamespaceChanges } from './NamespaceChanges';
import * as resources from './watchedResources';
import { type WatchContext, WatchedKind } from './WatchedKind';

/** What one cluster looked like a moment ago: lists and watches, projected to what screens need. */
export class ClusterCache {
  private readonly kinds;
  private readonly changes: NamespaceChanges;
  private readonly stopped = new AbortController();
  private kubernetesVersion: string | null = null;
  private askedVersion: Promise<void> | null = null;

  constructor(
    readonly cluster: string,
    private readonly options: {
      client: () => Promise<ClusterClient>;
      /** Something in these namespaces changed; the empty name stands for what the whole cluster shares. */
      onChange: (namespaces: Set<string>) => void;
      onFreshness: () => void;
    },
  ) {
    this.changes = new NamespaceChanges(options.onChange);
    const context: WatchContext = {
      client: options.client,
      interner: new Interner(),
      onFacts: namespaces => this.changes.add(namespaces),
      onState: () => this.options.onFreshness(),
    };
    this.kinds = {
      namespaces: new WatchedKind(resources.namespaces, context),
      webhooks: new WatchedKind(resources.webhooks, context),
      pods: new WatchedKind(resources.pods, context),
      deployments: new WatchedKind(resources.deployments, context),
      replicaSets: new WatchedKind(resources.replicaSets, context),
      statefulSets: new WatchedKind(resources.statefulSets, context),
      daemonSets: new WatchedKind(resources.daemonSets, context),
      services: new WatchedKind(resources.services, context),
      endpointSlices: new WatchedKind(resources.endpointSlices, context),
    };
  }

  /** Returns at once; the lists come in their own time. */
  start(): void {
    for (const kind of Object.values(this.kinds)) {
      void kind.run(this.stopped.signal);
    }
    this.askVersion();
  }

  stop(): void {
    this.stopped.abort();
    this.changes.stop();
  }

  get freshness(): Freshness {
    return combineStates(Object.values(this.kinds).map(({ state }) => state));
  }

  get version(): string | null {
    if (this.kubernetesVersion === null) this.askVersion();
    return this.kubernetesVersion;
  }

  namespace(name: string): Known<NamespaceFact | null> {
    return this.kinds.namespaces.read(store => store.in(name)[0]?.fact ?? null);
  }

  pods(namespace: string): Known<PodFact[]> {
    return this.kinds.pods.read(store =>
      store.in(namespace).map(({ fact }) => fact),
    );
  }

  workloads(namespace: string): Known<WorkloadFact[]> {
    const { deployments, replicaSets, statefulSets, daemonSets } = this.kinds;
    return allKnown(
      [
        deployments.read(store => store.in(namespace)),
        statefulSets.read(store => store.in(namespace)),
        daemonSets.read(store => store.in(namespace)),
        replicaSets.read(store => store.in(namespace)),
      ],
      (owners, sets, daemons, replicas) =>
        joinWorkloads(
          [...owners, ...sets, ...daemons].map(({ fact }) => fact),
          replicas,
        ),
    );
  }

  webhooks(): Known<InjectionWebhook[]> {
    return this.kinds.webhooks.read(store =>
      store.in('').map(({ fact }) => fact),
    );
  }

  injectorServices(): Known<InjectorService[]> {
    return allKnown(
      [
        this.webhooks(),
        this.kinds.services.read(store => store),
        this.kinds.endpointSlices.read(store => store),
      ],
      (webhooks, services, slices) =>
        injectorServiceRefs(webhooks).map(({ namespace, name }) => ({
          namespace,
          name,
          exists: services.in(namespace).some(each => each.name === name),
          readyEndpoints: slices
            .in(namespace)
            .filter(each => each.service === name)
            .reduce((sum, each) => sum + each.ready, 0),
        })),
    );
  }

  controlPlanes(): Known<ControlPlane[]> {
    return this.kinds.pods.read(store =>
      countControlPlanes([...store.all()].filter(each => each.istiodImage)),
    );
  }

  /** Namespaces that hold a pod or Deployment for which `matches` holds; of the whole cluster, or at most the one. */
  namespacesWith(
    matches: LabelTest,
    namespace: string | null,
  ): Known<string[]> {
    const { pods, deployments } = this.kinds;
    return allKnown(
      [pods.read(store => store), deployments.read(store => store)],
      (...stores) => {
        const found = new Set<string>();
        for (const store of stores) {
          const entries =
            namespace === null ? store.all() : store.in(namespace);
          for (const entry of entries) {
            if (!found.has(entry.namespace) && matches(entry.fact.labels)) {
              found.add(entry.namespace);
            }
          }
        }
        return [...found].sort();
      },
    );
  }

  /** Pods with a sidecar in the whole cluster, by the revision that they run. */
  proxiesByRevision(): Known<Record<string, number>> {
    return this.kinds.pods.read(store => {
      const counts: Record<string, number> = {};
      for (const { fact } of store.all()) {
        if (fact.running.kind === 'none') continue;
        const { revision } = fact.running;
        counts[revision] = (counts[revision] ?? 0) + 1;
      }
      return counts;
    });
  }

  private askVersion(): void {
    this.askedVersion ??= this.readVersion().finally(() => {
      this.askedVersion = null;
    });
  }

  private async readVersion(): Promise<void> {
    try {
      const client = await this.options.client();
      const answer = await client.get('/version', {}, this.stopped.signal);
      this.kubernetesVersion = textOf(answer.gitVersion) || null;
    } catch {
      // The state of the lists says what is wrong with the cluster; the version is asked for again later.
    }
  }
}
