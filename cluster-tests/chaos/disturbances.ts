import { ApiServerProcess } from '../stage/ApiServerProcess';
import type { Stage } from '../stage/Stage';
import type { ChaosRun } from './runChaos';
import { Killer } from './Killer';
import { Restarter } from './Restarter';

/** Kills replicas with SIGKILL, on average so often, and so many times at most. */
export function kills(pauseMs: number, most = Infinity): ChaosRun['disturber'] {
  return (replicas, by) => new Killer(replicas, by, { pauseMs, most });
}

/** Restarts PostgreSQL and the API server in turn, on average so often. */
export function restarts(
  { kubernetes, database }: Stage,
  pauseMs: number,
): ChaosRun['disturber'] {
  const apiServer = new ApiServerProcess(
    kubernetes,
    process.env.KUBECONFIG ?? '',
  );
  return (_, by) =>
    new Restarter(
      [() => database.restart(), () => apiServer.restart()],
      by,
      pauseMs,
    );
}
