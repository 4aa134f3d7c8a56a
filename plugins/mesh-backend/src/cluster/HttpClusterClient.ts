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
import { forwardRequest } from './forwardRequest';
import { followWatch } from './followWatch';
import { type ClusterRequest, readText, sendRequest } from './sendRequest';

const requestTimeoutMs = 10_000;

/** Speaks to one API server as raw JSON: client-node's typed deserialiser costs more than everything else together. */
export class HttpClusterClient implements ClusterClient {
  constructor(private readonly connection: ClusterConnection) {}

  get(
    path: string,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.request({ method: 'GET', path, query, signal });
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

  mergePatch(
    path: string,
    body: JsonObject,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject> {
    return this.request({
      method: 'PATCH',
      path,
      query,
      body: JSON.stringify(body),
      contentType: 'application/merge-patch+json',
      signal,
    });
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
      onEvent,
      onOpen,
    );
  }

  forward(
    pod: ForwardedPod,
    request: PortRequest,
    signal?: AbortSignal,
  ): Promise<PortAnswer> {
    return withTimeout(signal, limited =>
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

  private request(request: ClusterRequest): Promise<JsonObject> {
    return withTimeout(request.signal, async signal => {
      const answer = await sendRequest(this.connection, { ...request, signal });
      return JSON.parse(await readText(answer));
    });
  }
}

/** Ends work that takes longer than an API server ever should, with a sentence instead of "The operation was aborted". */
async function withTimeout<T>(
  signal: AbortSignal | undefined,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(requestTimeoutMs);
  const limited = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    return await work(limited);
  } catch (error) {
    if (timeout.aborted && !signal?.aborted) {
      throw unanswered(
        new Error(`no answer within ${requestTimeoutMs / 1000} s`),
      );
    }
    throw unanswered(error);
  }
}
