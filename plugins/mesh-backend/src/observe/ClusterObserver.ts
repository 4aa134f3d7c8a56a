import type {
  NamespaceFacts,
  Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What to look at beside the namespace itself. */
export interface ObserveOptions {
  /** Ask the istiods of this revision, or of what this target gives, which proxies are connected; null: do not ask. */
  connectionsOf: string | Target | null;
  /** Ask with the writer's credential whether the writes of a migration are permitted, and read what only checks need. */
  askWriter: boolean;
  /** The identity of this portal, compared with the record annotation. */
  portal: string;
  /** See NamespaceFacts. */
  highestSequence: number;
  signal?: AbortSignal;
  /** Told how long the API server asked to wait, for each read that it refused with that. */
  onRetryAfter?: (ms: number) => void;
}

/** Reads everything that a decision about one namespace may see, fresh from the API server, never from the cache. */
export interface ClusterObserver {
  /** Never throws for a failed read: each fact is known, or unknown with the reason. */
  observeNamespace(
    cluster: string,
    namespace: string,
    options: ObserveOptions,
  ): Promise<NamespaceFacts>;
}
