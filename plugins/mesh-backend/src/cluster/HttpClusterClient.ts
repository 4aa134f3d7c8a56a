import type { JsonObject } from '@backstage/types';
import type {
  ClusterClient,
  ForwardedPod,
  PortAnswer,
  PortRequest,
  WatchEvent,
} from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
import { unanswered } from './clusterErrors';
import { NewestSeen } from './NewestSeen';
import { forwardRequest } from './forwardRequest';
import { followWatch } from './followWatch';
import { readText } from '../outbound/sendHttp';
import { withinLimit } from '../outbound/withinLimit';
import { type ClusterRequest, sendRequest } from './sendRequest';

/** Longer than an API server or a pod behind it ever should take to answer. */
const answerLimitMs = 10_000;

/** Speaks to one API server as raw JSON: client-node's typed deserialiser costs more than everything else together. */
export class HttpClusterClient implements ClusterClient {
  constructor(
    private readonly connection: ClusterConnection,
    /** Shared by all clients of the cluster, so that a read is as new as another one's write. */
    private readonly newest = new NewestSeen(connection.name),
  ) {}

  async get(
    path: string,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const check = this.newest.asking(path);
    const answer = await this.request({ method: 'GET', path, query }, signal);
    // A later page is of the moment of its first one.
    if (!query?.continue) check(answer);
    return answer;
  }

  getText(
    path: string,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<string> {
    return this.answerOf({ method: 'GET', path, query }, signal, text => text);
  }

  post(
    path: string,
    body: JsonObject,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.request(
      {
        ...{ method: 'POST', path, body: JSON.stringify(body) },
        contentType: 'application/json',
      },
      signal,
    );
  }

  deleteObject(
    path: string,
    options: JsonObject,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.request(
      {
        ...{ method: 'DELETE', path, body: JSON.stringify(options) },
        contentType: 'application/json',
      },
      signal,
    );
  }

  async mergePatch(
    path: string,
    body: JsonObject,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const patched = await this.request(
      {
        ...{ method: 'PATCH', path, query, body: JSON.stringify(body) },
        contentType: 'application/merge-patch+json',
      },
      signal,
    );
    this.newest.note(path, patched);
    return patched;
  }

  watch(
    path: string,
    query: Record<string, string>,
    onEvent: (event: WatchEvent) => void,
    signal: AbortSignal,
    onOpen?: () => void,
  ): Promise<void> {
    return followWatch(
      this.connection,
      { path, query, signal },
      event => {
        if (event.type !== 'ERROR') this.newest.note(path, event.object);
        onEvent(event);
      },
      onOpen,
    );
  }

  forward(
    pod: ForwardedPod,
    request: PortRequest,
    signal?: AbortSignal,
  ): Promise<PortAnswer> {
    return forwardRequest(
      this.connection,
      { ...pod, ...request },
      answerLimitMs,
      signal,
    );
  }

  portForwardGet(
    pod: ForwardedPod,
    port: number,
    path: string,
    signal?: AbortSignal,
  ): Promise<PortAnswer> {
    return this.forward(pod, { method: 'GET', port, path }, signal);
  }

  private async request(
    request: ClusterRequest,
    signal: AbortSignal | undefined,
  ): Promise<JsonObject> {
    return await this.answerOf(request, signal, text => JSON.parse(text));
  }

  /** What is made of the answer is within the limit as well, so that an odd one fails like none. */
  private async answerOf<T>(
    request: ClusterRequest,
    outer: AbortSignal | undefined,
    read: (text: string) => T,
  ): Promise<T> {
    const { connection } = this;
    try {
      return await withinLimit(
        { ms: answerLimitMs },
        async signal => {
          const answer = await sendRequest(connection, request, signal);
          return read(await readText(answer));
        },
        outer,
      );
    } catch (error) {
      throw unanswered(error, connection.name);
    }
  }
}
