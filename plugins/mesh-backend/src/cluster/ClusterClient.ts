import type { JsonObject } from '@backstage/types';

/** A refused or failed request to an API server, with its Status reason; `code` 0 means that there was no answer. */
export class ClusterRequestError extends Error {
  readonly name = 'ClusterRequestError';

  constructor(
    message: string,
    /** HTTP status, 0 where no answer came. */
    readonly code: number,
    /** `reason` of the Kubernetes Status object, for example `Conflict`, `Expired`. */
    readonly reason: string,
    /** Milliseconds that the server asked to wait (`Retry-After`). */
    readonly retryAfterMs: number | null = null,
    /** `details.causes` of the Status object: the reason and the words of each. */
    readonly causes: readonly { reason: string; message: string }[] = [],
  ) {
    super(message);
  }
}

/** One event of a watch. `object` is raw JSON. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: JsonObject;
}

/** A pod that a port-forward leads to. */
export interface ForwardedPod {
  namespace: string;
  name: string;
}

/** One request to a port of a pod. */
export interface PortRequest {
  port: number;
  method: 'GET' | 'POST';
  path: string;
  /** JSON. */
  body?: string;
  /** Speaks TLS, and goes no further unless the other side proves to be the host by these certificates. */
  tls?: { host: string; certificates: string };
  /** Longer answers are an error. */
  maxBytes?: number;
}

/** What a port of a pod answered. */
export interface PortAnswer {
  status: number;
  body: string;
}

/** The few calls to a Kubernetes API server that we make, as raw JSON. Every call throws ClusterRequestError. */
export interface ClusterClient {
  /** `GET path`, for example `/api/v1/namespaces/payments`. */
  get(
    path: string,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject>;
  /** `GET path` whose answer is plain text: a log. */
  getText(
    path: string,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<string>;
  /** `POST path`. */
  post(
    path: string,
    body: JsonObject,
    signal?: AbortSignal,
  ): Promise<JsonObject>;
  /** `DELETE path` with DeleteOptions. */
  deleteObject(
    path: string,
    options: JsonObject,
    signal?: AbortSignal,
  ): Promise<JsonObject>;
  /** `PATCH path` as `application/merge-patch+json`. */
  mergePatch(
    path: string,
    body: JsonObject,
    query?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<JsonObject>;
  /** A watch from a resourceVersion; ends when the server ends it. `onOpen` is called once the server has accepted it. */
  watch(
    path: string,
    query: Record<string, string>,
    onEvent: (event: WatchEvent) => void,
    signal: AbortSignal,
    onOpen?: () => void,
  ): Promise<void>;
  /** One request to a port of a pod, by port-forward. A failure of TLS has its code as `reason`. */
  forward(
    pod: ForwardedPod,
    request: PortRequest,
    signal?: AbortSignal,
  ): Promise<PortAnswer>;
  /** `GET path` of a port of a pod, by port-forward. */
  portForwardGet(
    pod: ForwardedPod,
    port: number,
    path: string,
    signal?: AbortSignal,
  ): Promise<PortAnswer>;
}

/** Where clients for clusters come from. */
export interface ClusterClients {
  /** With the credentials of the portal's `kubernetes` configuration. Throws when the cluster is not configured. */
  reader(cluster: string): Promise<ClusterClient>;
  /** With `mesh.clusters.<name>.writer`; null where there is none: the cluster is read-only. */
  writer(cluster: string): Promise<ClusterClient | null>;
}
