import { ClusterRequestError } from '../cluster/ClusterClient';

const longestPauseMs = 30_000;

/** Doubles from half a second, spread by half, so that replicas do not return all at once; the server's wish counts. */
export function retryPauseMs(failures: number, error: unknown): number {
  const wished =
    error instanceof ClusterRequestError ? error.retryAfterMs : null;
  const doubled = Math.min(250 * 2 ** failures, longestPauseMs);
  return Math.max(wished ?? 0, doubled * (0.5 + Math.random() / 2));
}
