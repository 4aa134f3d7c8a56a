import type { ClusterClient } from '../cluster/ClusterClient';

/** One look at one namespace: what every fact is read with. */
export interface FreshRead {
  client: ClusterClient;
  namespace: string;
  signal?: AbortSignal;
}
