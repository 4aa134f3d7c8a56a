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
import { type ClusterRequest, readText, sendRequest } from './sendRequest';

const requestTimeoutMs = 10_000;

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
    const answer = await this.request({ method: 'GET', path, query, signal });
    // A later page is of the moment of its first one.
    if (!query?.continue) check(answer);
    return answer;
  }

  getText(
    path: string,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<string> {
    const request: ClusterRequest = { method: 'GET', path, query, signal };
    return this.answerOf(request, text => text);
  }

  post(
    path: string,
    body: JsonObject,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.request({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      contentType: 'application/json',
      signal,
    });
  }

  deleteObject(
    path: string,
    options: JsonObject,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.request({
      method: 'DELETE',
      path,
      body: JSON.stringify(options),
      contentType: 'application/json',
      signal,
    });
  }

  async mergePatch(
    path: string,
    body: JsonObject,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    const patched = await this.request({
      method: 'PATCH',
      path,
      query,
      body: JSON.stringify(body),
      contentType: 'application/merge-patch+json',
      signal,
    });
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
    return this.withTimeout(signal, limited =>
      forwardRequest(this.connection, { ...pod, ...request }, limited),
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

  private async request(request: ClusterRequest): Promise<JsonObject> {
    return await this.answerOf(request, text => JSON.parse(text));
  }

  /** What is made of the answer is within the time limit as well, so that an odd one fails like none. */
  private answerOf<T>(
    request: ClusterRequest,
    read: (text: string) => T,
  ): Promise<T> {
    return this.withTimeout(request.signal, async signal => {
      const answer = await sendRequest(this.connection, { ...request, signal });
      return read(await readText(answer));
    });
  }

  /** Ends work that takes longer than an API server ever should, with a sentence instead of "The operation was aborted". */
  private async withTimeout<T>(
    signal: AbortSignal | undefined,
    work: (limited: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { name } = this.connection;
    const timeout = AbortSignal.timeout(requestTimeoutMs);
    const limited = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      return await work(limited);
    } catch (error) {
      if (timeout.aborted && !signal?.aborted) {
        throw unanswered(
          new Error(`no answer within ${requestTimeoutMs / 1000} s`),
          name,
        );
      }
      throw unanswered(error, name);
    }
  }
}
