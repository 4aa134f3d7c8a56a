import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '@backstage/types';
import {
  type ClusterClient,
  ClusterRequestError,
  type WatchEvent,
} from '../cluster/ClusterClient';
import {
  isObject,
  itemsOf,
  listPage,
  metadataOf,
  textOf,
} from '../cluster/rawObject';
import type { FactStore, StoredFact } from './FactStore';
import type { Interner } from './Interner';
import { retryPauseMs } from './retryPause';
import { ReflectorStanding, type ReflectorState } from './ReflectorStanding';
import type { WatchedResource } from './watchedResources';

const pageSize = 500;
const shortestWatchMs = 1_000;

/** Keeps the facts of one kind up to date: list in pages, then watch from there, for as long as it runs. */
export class Reflector<Fact extends StoredFact> {
  private readonly standing: ReflectorStanding;
  private failures = 0;

  constructor(
    private readonly options: {
      resource: WatchedResource<Fact>;
      store: FactStore<Fact>;
      interner: Interner;
      client: () => Promise<ClusterClient>;
      /** Facts of these namespaces changed. */
      onFacts: (namespaces: Iterable<string>) => void;
      onState: () => void;
    },
  ) {
    const { group, resource, namespace } = options.resource;
    this.standing = new ReflectorStanding(
      { group, resource, namespace },
      options.onState,
    );
  }

  get state(): ReflectorState {
    return this.standing.state;
  }

  /** Ends when the signal is aborted, and never throws. */
  async run(signal: AbortSignal): Promise<void> {
    let resourceVersion: string | null = null;
    while (!signal.aborted) {
      try {
        const client = await this.options.client();
        if (resourceVersion === null) {
          resourceVersion = await this.list(client, signal);
          this.becomeLive();
        }
        resourceVersion = await this.watch(
          client,
          resourceVersion,
          signal,
          () => this.becomeLive(),
        );
      } catch (error) {
        if (signal.aborted) return;
        this.failures += 1;
        // The watch's start is older than what the server remembers: only a new list is complete.
        if (isExpired(error)) resourceVersion = null;
        if (this.isUnserved(error)) {
          resourceVersion = null;
          this.becomeUnserved();
          // A list that expires again and again between its pages renews nothing either.
        } else if (!isExpired(error) || this.failures > 1) {
          this.standing.becomeStale(error);
        }
        await pause(retryPauseMs(this.failures, error), null, { signal }).catch(
          () => {},
        );
      }
    }
  }

  private async list(
    client: ClusterClient,
    signal: AbortSignal,
  ): Promise<string> {
    const { resource, store, interner } = this.options;
    const facts: Fact[] = [];
    let next = '';
    let resourceVersion = '';
    do {
      const page = await client.get(
        resource.path,
        {
          ...resource.query,
          limit: String(pageSize),
          ...(next ? { continue: next } : {}),
        },
        signal,
      );
      for (const object of itemsOf(listPage(page))) {
        const fact = resource.project(object, interner);
        if (fact) facts.push(fact);
      }
      const metadata: JsonObject = isObject(page.metadata) ? page.metadata : {};
      next = textOf(metadata.continue);
      resourceVersion = textOf(metadata.resourceVersion);
    } while (next);
    this.options.onFacts(store.replace(facts));
    return resourceVersion;
  }

  private async watch(
    client: ClusterClient,
    from: string,
    signal: AbortSignal,
    onOpen: () => void,
  ): Promise<string> {
    let reached = from;
    // Spread, so that the watches of many clusters and kinds do not all renew in the same second.
    const timeoutSeconds = String(240 + Math.floor(Math.random() * 60));
    const openedAt = performance.now();
    const { path, query } = this.options.resource;
    await client.watch(
      path,
      { ...query, resourceVersion: from, timeoutSeconds },
      event => {
        this.standing.seen();
        reached = this.apply(event) || reached;
      },
      signal,
      onOpen,
    );
    // A server that ends watches at once must not be asked in a tight loop.
    if (performance.now() - openedAt < shortestWatchMs) {
      await pause(shortestWatchMs, null, { signal }).catch(() => {});
    }
    return reached;
  }

  /** Returns the resourceVersion that the event brings us to. */
  private apply({ type, object }: WatchEvent): string {
    const { resource, store, interner } = this.options;
    switch (type) {
      case 'ERROR':
        throw new ClusterRequestError(
          textOf(object.message) || 'The watch failed.',
          typeof object.code === 'number' ? object.code : 0,
          textOf(object.reason),
        );
      case 'BOOKMARK':
        return metadataOf(object).resourceVersion;
      case 'ADDED':
      case 'MODIFIED':
      case 'DELETED': {
        const metadata = metadataOf(object);
        const fact = resource.project(object, interner);
        // An object that is of no interest any more is gone for us.
        if (fact && type !== 'DELETED') store.set(fact);
        else store.delete(fact ?? metadata);
        this.options.onFacts([fact?.namespace ?? metadata.namespace]);
        return metadata.resourceVersion;
      }
      default:
        // A type that a later API server brings changes nothing here.
        return type satisfies never;
    }
  }

  private becomeLive(): void {
    this.failures = 0;
    this.standing.becomeLive();
  }

  private isUnserved(error: unknown): boolean {
    return (
      this.options.resource.optional === true &&
      error instanceof ClusterRequestError &&
      error.code === 404
    );
  }

  private becomeUnserved(): void {
    if (!this.standing.becomeUnserved()) return;
    this.options.onFacts(this.options.store.replace([]));
    this.options.onState();
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof ClusterRequestError && error.code === 410;
}
