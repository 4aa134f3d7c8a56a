import {
  type ClusterClient,
  ClusterRequestError,
} from '../cluster/ClusterClient';

/** The same client, which tells how long the API server asked to wait; what could not be read becomes words elsewhere. */
export function noteRetryAfter(
  client: ClusterClient,
  note: ((ms: number) => void) | undefined,
): ClusterClient {
  if (!note) return client;
  const noting: ClusterClient = Object.create(client);
  noting.get = async (...asked) => {
    try {
      return await client.get(...asked);
    } catch (error) {
      if (error instanceof ClusterRequestError && error.retryAfterMs !== null) {
        note(error.retryAfterMs);
      }
      throw error;
    }
  };
  return noting;
}
