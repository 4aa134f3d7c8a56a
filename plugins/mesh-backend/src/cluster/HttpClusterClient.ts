import type { JsonObject } from '@backstage/types';
import type { ClusterClient, WatchEvent } from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
import { unanswered } from './clusterErrors';
import { forwardGet } from './forwardGet';
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

  portForwardGet(
    pod: { namespace: string; name: string },
    port: number,
    path: string,
    signal?: AbortSignal,
  ): Promise<{ status: number; body: string }> {
    return withTimeout(signal, limited =>
      forwardGet(this.connection, { ...pod, port, path }, limited),
    );
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
