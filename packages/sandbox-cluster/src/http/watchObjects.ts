import { ServerResponse } from 'node:http';
import { ApiError, badRequest } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { KubernetesObject } from '../store/KubernetesObject';
import { StoreEvent } from '../store/EventHistory';
import { apiVersionOf, resourceKey, ResourceType } from '../store/resources';
import { Selection, selectionOf } from './selectors';

/** What kind of news an event is. */
export type WatchEventType =
  'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';

/** One line of a watch. */
export interface WatchEvent {
  type: WatchEventType;
  object: unknown;
}

const longestWatch = 30 * 60;
const bookmarkEvery = 60_000;

/**
 * What an event is to a watch with a selection: an object that comes into the selection is added, one that leaves it
 * is deleted, with its last selected content and the version of the change.
 */
export function watchEventOf(
  event: StoreEvent,
  selected: Selection,
): WatchEvent | undefined {
  const before = event.previous !== undefined && selected(event.previous);
  const after = event.type !== 'DELETED' && selected(event.object);
  if (after)
    return { type: before ? 'MODIFIED' : 'ADDED', object: event.object };
  if (!before || !event.previous) return undefined;
  const metadata = {
    ...event.previous.metadata,
    resourceVersion: String(event.version),
  };
  return { type: 'DELETED', object: { ...event.previous, metadata } };
}

function bookmark(
  resource: ResourceType,
  version: number,
  annotations?: Record<string, string>,
): WatchEvent {
  const metadata = {
    resourceVersion: String(version),
    ...(annotations && { annotations }),
  };
  return {
    type: 'BOOKMARK',
    object: {
      kind: resource.kind,
      apiVersion: apiVersionOf(resource),
      metadata,
    },
  };
}

function tooOld(version: number, current: number): WatchEvent {
  const error = new ApiError(
    410,
    'Expired',
    `too old resource version: ${version} (${current})`,
  );
  return { type: 'ERROR', object: error.status };
}

function allowsBookmarks(query: URLSearchParams): boolean {
  return query.get('allowWatchBookmarks') === 'true';
}

function secondsOf(query: URLSearchParams): number {
  const asked = Number(query.get('timeoutSeconds') ?? 0);
  return Number.isFinite(asked) && asked > 0
    ? Math.min(asked, longestWatch)
    : longestWatch;
}

interface Watch {
  cluster: Cluster;
  resource: ResourceType;
  namespace: string | undefined;
  selected: Selection;
  send: (event: WatchEvent) => void;
}

function replay(watch: Watch, query: URLSearchParams): 'current' | 'expired' {
  const { cluster, resource, namespace, selected, send } = watch;
  const from = query.get('resourceVersion') ?? '';
  if (from === '' || from === '0') {
    const all: KubernetesObject[] = cluster.store.list(
      resourceKey(resource),
      namespace,
    );
    for (const object of all.filter(selected)) send({ type: 'ADDED', object });
    if (allowsBookmarks(query)) {
      send(
        bookmark(resource, cluster.store.version, {
          'k8s.io/initial-events-end': 'true',
        }),
      );
    }
    return 'current';
  }
  const missed = cluster.store.eventsAfter(Number(from));
  if (!missed) {
    send(tooOld(Number(from), cluster.store.version));
    return 'expired';
  }
  for (const event of missed) forward(watch, event);
  return 'current';
}

function forward(watch: Watch, event: StoreEvent): void {
  if (event.resource !== resourceKey(watch.resource)) return;
  if (
    watch.namespace !== undefined &&
    event.object.metadata.namespace !== watch.namespace
  )
    return;
  const seen = watchEventOf(event, watch.selected);
  if (seen) watch.send(seen);
}

/**
 * Streams changes. Bookmarks, when allowed, come each minute and two seconds before the watch times out. The times of
 * a watch are the machine's, also under a stepped clock: they belong to the connection, not to the cluster.
 */
export function watchObjects(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  query: URLSearchParams,
  response: ServerResponse,
  shown: (event: WatchEvent) => WatchEvent = event => event,
): void {
  const selected = selectionOf(query, resource.plural);
  const from = query.get('resourceVersion') ?? '';
  if (!/^\d*$/.test(from))
    throw badRequest(
      `resourceVersion: Invalid value: "${from}": it is no number`,
    );
  response.writeHead(200, {
    'content-type': 'application/json',
    'cache-control': 'no-cache, private',
  });
  response.flushHeaders();
  const send = (event: WatchEvent) =>
    response.write(`${JSON.stringify(shown(event))}\n`);
  const watch: Watch = { cluster, resource, namespace, selected, send };
  if (replay(watch, query) === 'expired') {
    response.end();
    return;
  }
  const stopListening = cluster.store.onEvent(event => forward(watch, event));
  // What a watch has told is of no use after a reset; it ends, and its client lists again.
  const stopWaiting = cluster.store.onClear(() => response.end());
  const seconds = secondsOf(query);
  const timers = [setTimeout(() => response.end(), seconds * 1000)];
  if (allowsBookmarks(query)) {
    const mark = () => send(bookmark(resource, cluster.store.version));
    timers.push(
      setInterval(mark, bookmarkEvery),
      setTimeout(mark, Math.max(seconds - 2, 0) * 1000),
    );
  }
  response.on('close', () => {
    stopListening();
    stopWaiting();
    timers.forEach(clearTimeout);
  });
}
