import {
  standNamespace,
  type StandingNamespace,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import type { ChangeBus } from '../stream/ChangeBus';

interface Kept {
  cache: ClusterCache;
  /** What of the cluster is known; a kind that may not be read any more tells nothing else. */
  knowledge: string;
  namespaces: Map<string, StandingNamespace>;
}

/**
 * Where each namespace stands, worked out again only when its facts have changed.
 *
 * @remarks
 * Resolving what every pod of two thousand namespaces would get takes longer than a page may. A change is told some
 * milliseconds after it is in the cache, so an answer may be that much older than the cache.
 */
export class StandingNamespaces {
  private readonly kept = new Map<string, Kept>();
  private readonly unsubscribe: () => void;

  constructor(bus: ChangeBus) {
    this.unsubscribe = bus.subscribe(change => {
      if (change.kind !== 'namespaces') return;
      const kept = this.kept.get(change.cluster);
      // The empty name stands for the webhooks, which decide for all namespaces.
      if (change.namespaces.has('')) kept?.namespaces.clear();
      for (const name of change.namespaces) kept?.namespaces.delete(name);
    });
  }

  stop(): void {
    this.unsubscribe();
    this.kept.clear();
  }

  /** The namespaces of these names, in this order. */
  of(cache: ClusterCache, names: readonly string[]): StandingNamespace[] {
    const kept = this.keptOf(cache);
    // The same for all namespaces.
    const shared = {
      webhooks: cache.webhooks(),
      injectorServices: cache.injectorServices(),
      tagServices: cache.tagServices(),
      controlPlanes: cache.controlPlanes(),
    };
    return names.map(name => {
      const found = kept.namespaces.get(name);
      if (found) return { ...found, facts: { ...found.facts, ...shared } };
      const facts = {
        object: cache.namespace(name),
        workloads: cache.workloads(name),
        pods: cache.pods(name),
        ...shared,
      };
      const made = standNamespace(name, facts);
      kept.namespaces.set(name, made);
      return made;
    });
  }

  private keptOf(cache: ClusterCache): Kept {
    const { knowledge } = cache;
    const kept = this.kept.get(cache.cluster);
    if (kept?.cache === cache && kept.knowledge === knowledge) return kept;
    const fresh = { cache, knowledge, namespaces: new Map() };
    this.kept.set(cache.cluster, fresh);
    return fresh;
  }
}
