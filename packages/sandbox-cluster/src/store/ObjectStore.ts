import { EventHistory, StoreEvent } from './EventHistory';
import { frozenCopy } from './frozenCopy';
import { KubernetesObject } from './KubernetesObject';
import { Moments } from './Moments';
import { objectKey } from './objectOrder';
import { Shelf } from './Shelf';
import { stateBefore } from './stateBefore';
import { TypedResources } from './TypedResources';

type ObjectOf<R extends string> = R extends keyof TypedResources
  ? TypedResources[R]
  : KubernetesObject;

/**
 * Objects, one counter of versions, and the events that led here.
 *
 * Stored objects are copied on the way in and frozen, so that what is handed out can be shared. The history is
 * bounded as etcd's is: who asks for something older than it learns that it is gone.
 * @public
 */
export class ObjectStore {
  private readonly shelves = new Map<string, Shelf>();
  private readonly moments = new Moments();
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private readonly clearListeners = new Set<() => void>();
  private readonly history: EventHistory;
  private currentVersion = 0;

  constructor(
    private readonly now: () => number,
    historyLimit = 20_000,
  ) {
    this.history = new EventHistory(historyLimit);
  }

  get version(): number {
    return this.currentVersion;
  }

  get<R extends string>(
    resource: R,
    namespace: string | undefined,
    name: string,
  ): ObjectOf<R> | undefined {
    return this.shelf(resource).get(namespace, name) as ObjectOf<R> | undefined;
  }

  /** Objects in the order in which an API server lists them: by namespace, then by name. */
  list<R extends string>(resource: R, namespace?: string): ObjectOf<R>[] {
    // The cast is the boundary between what was stored under a resource and the type that this resource has.
    return [...this.shelf(resource).list(namespace)] as ObjectOf<R>[];
  }

  /** The list as it was at a version, or undefined when the history no longer reaches back to it. */
  listAt(
    version: number,
    resource: string,
    namespace?: string,
  ): KubernetesObject[] | undefined {
    const later = this.eventsAfter(version);
    if (!later) return undefined;
    return stateBefore(later, this.list<string>(resource, namespace), {
      resource,
      namespace,
    });
  }

  insert(resource: string, object: KubernetesObject): KubernetesObject {
    const stored = this.stamp(object);
    this.moments.created(stored.metadata.uid, this.now());
    this.shelf(resource).set(stored);
    this.record({
      type: 'ADDED',
      resource,
      object: stored,
      version: this.currentVersion,
    });
    return stored;
  }

  replace(resource: string, object: KubernetesObject): KubernetesObject {
    const shelf = this.shelf(resource);
    const { namespace, name } = object.metadata;
    const previous = shelf.get(namespace, name);
    if (!previous)
      throw new Error(
        `Nothing to replace at ${resource} ${objectKey(namespace, name)}`,
      );
    const stored = this.stamp(object);
    if (
      stored.metadata.deletionTimestamp &&
      !previous.metadata.deletionTimestamp
    ) {
      this.moments.deletionRequested(stored.metadata.uid, this.now());
    }
    shelf.set(stored);
    this.record({
      type: 'MODIFIED',
      resource,
      object: stored,
      previous,
      version: this.currentVersion,
    });
    return stored;
  }

  remove(
    resource: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    const shelf = this.shelf(resource);
    const previous = shelf.get(namespace, name);
    if (!previous) return undefined;
    shelf.delete(namespace, name);
    this.moments.forget(previous.metadata.uid);
    const last = this.stamp(previous);
    this.record({
      type: 'DELETED',
      resource,
      object: last,
      previous,
      version: this.currentVersion,
    });
    return last;
  }

  /** When the object was created, to the millisecond. */
  createdAt(uid: string): number {
    return this.moments.of(uid)?.createdAt ?? this.now();
  }

  /** When its deletion was asked for, to the millisecond. */
  deletionRequestedAt(uid: string): number {
    return this.moments.of(uid)?.deletionRequestedAt ?? this.now();
  }

  /** Events after a version, or undefined when some of them are no longer known. */
  eventsAfter(version: number): StoreEvent[] | undefined {
    return this.history.after(version);
  }

  onEvent(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back when everything has been removed at once. */
  onClear(listener: () => void): () => void {
    this.clearListeners.add(listener);
    return () => this.clearListeners.delete(listener);
  }

  /** Forgets the history, as etcd does every few minutes: older versions are gone (410) from now on. */
  compact(): void {
    this.history.compact(this.currentVersion);
  }

  /** Removes everything and goes on counting, so that versions seen before a reset never return. */
  clear(): void {
    this.shelves.clear();
    this.moments.clear();
    this.currentVersion += 1;
    this.compact();
    for (const listener of [...this.clearListeners]) listener();
  }

  private stamp(object: KubernetesObject): KubernetesObject {
    this.currentVersion += 1;
    const resourceVersion = String(this.currentVersion);
    return frozenCopy({
      ...object,
      metadata: { ...object.metadata, resourceVersion },
    });
  }

  private shelf(resource: string): Shelf {
    const shelf = this.shelves.get(resource) ?? new Shelf();
    this.shelves.set(resource, shelf);
    return shelf;
  }

  private record(event: StoreEvent): void {
    this.history.record(event);
    for (const listener of [...this.listeners]) listener(event);
  }
}
