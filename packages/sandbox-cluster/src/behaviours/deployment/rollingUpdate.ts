import { DeploymentSpec, ReplicaSet } from '../../store/kinds';
import { rolloutBounds } from './rolloutBounds';

/** A wanted size of one ReplicaSet. */
export interface Scaling {
  replicaSet: ReplicaSet;
  replicas: number;
}

const specReplicas = (sets: ReplicaSet[]) =>
  sets.reduce((sum, set) => sum + set.spec.replicas, 0);
const available = (set: ReplicaSet) => set.status.availableReplicas ?? 0;

/** How large the new ReplicaSet may be, given what the others still hold. */
export function newReplicaSetSize(
  spec: DeploymentSpec,
  newSize: number,
  all: ReplicaSet[],
): number {
  if (newSize >= spec.replicas) return spec.replicas;
  if (spec.strategy.type === 'Recreate') return spec.replicas;
  const room = spec.replicas + rolloutBounds(spec).maxSurge - specReplicas(all);
  return room <= 0
    ? newSize
    : newSize + Math.min(room, spec.replicas - newSize);
}

/**
 * How the old ReplicaSets shrink: first pods that are not healthy anyway, then healthy ones as long as enough stay
 * available. Follows the order and the arithmetic of the Deployment controller.
 */
export function shrinkOld(
  spec: DeploymentSpec,
  old: ReplicaSet[],
  current: ReplicaSet,
): Scaling[] {
  const all = [...old, current];
  const minAvailable = spec.replicas - rolloutBounds(spec).maxUnavailable;
  const newUnavailable = current.spec.replicas - available(current);
  let mayRemove = specReplicas(all) - minAvailable - newUnavailable;
  if (mayRemove <= 0) return [];
  const sizes = new Map(old.map(set => [set, set.spec.replicas]));
  for (const set of old) {
    const unhealthy = Math.min(
      Math.max(set.spec.replicas - available(set), 0),
      mayRemove,
    );
    sizes.set(set, set.spec.replicas - unhealthy);
    mayRemove -= unhealthy;
  }
  let surplus =
    all.reduce((sum, set) => sum + available(set), 0) - minAvailable;
  for (const set of old) {
    const size = sizes.get(set) ?? 0;
    const removed = Math.min(size, Math.max(surplus, 0));
    sizes.set(set, size - removed);
    surplus -= removed;
  }
  return [...sizes]
    .filter(([set, size]) => size !== set.spec.replicas)
    .map(([replicaSet, replicas]) => ({ replicaSet, replicas }));
}
