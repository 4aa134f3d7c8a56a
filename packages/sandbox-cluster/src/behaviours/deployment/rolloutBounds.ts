import { DeploymentSpec } from '../../store/kinds';

/** How far a rolling update may go beyond and below the wanted number of pods. */
export interface RolloutBounds {
  maxSurge: number;
  maxUnavailable: number;
}

function resolve(
  value: number | string | undefined,
  replicas: number,
  round: (value: number) => number,
): number {
  if (typeof value === 'number') return value;
  const percent = Number.parseInt(value ?? '25%', 10);
  return round((percent * replicas) / 100);
}

/**
 * Percentages resolved as Kubernetes does: surge is rounded up, unavailability down, and if both come out as
 * zero one pod may be unavailable, since nothing could move otherwise.
 */
export function rolloutBounds(spec: DeploymentSpec): RolloutBounds {
  if (spec.strategy.type === 'Recreate')
    return { maxSurge: 0, maxUnavailable: spec.replicas };
  const { maxSurge, maxUnavailable } = spec.strategy.rollingUpdate ?? {};
  const surge = resolve(maxSurge, spec.replicas, Math.ceil);
  const unavailable = resolve(maxUnavailable, spec.replicas, Math.floor);
  if (surge === 0 && unavailable === 0)
    return { maxSurge: 0, maxUnavailable: 1 };
  return {
    maxSurge: surge,
    maxUnavailable: Math.min(unavailable, spec.replicas),
  };
}
