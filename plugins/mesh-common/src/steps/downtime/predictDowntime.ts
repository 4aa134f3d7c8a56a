import type { NamespaceFacts } from '../../facts/namespaceFacts';
import type { WorkloadFact } from '../../facts/podFact';
import { renewalOf } from '../renewal';

/** Why a workload is down, or may be, while its pods are renewed. */
export type Downtime =
  /** All old pods are removed before new ones start. */
  | { cause: 'recreate' }
  /** The strategy lets all its pods be away at once. */
  | { cause: 'all-away' }
  /** The only pod of a StatefulSet, which ends before the new one starts. */
  | { cause: 'single' }
  /** A StatefulSet whose strategy lets all its pods be away at once. */
  | { cause: 'statefulset' }
  /** Each node is without its pod for a while. */
  | { cause: 'daemonset' }
  /** Its only pod is evicted. */
  | { cause: 'evicted' }
  /** Each node is without its pod while that is evicted. */
  | { cause: 'evicted-node' }
  /** Argo Rollouts evicts as many pods at once as there are. */
  | { cause: 'rollout' }
  /** A pod on another node cannot mount the volume while the old one has it. */
  | { cause: 'volume'; claims: string[] }
  /** No node can have two of its pods. */
  | { cause: 'host-port'; ports: number[] };

/** What a renewal may have to wait for. */
export type Surroundings = Pick<NamespaceFacts, 'volumeClaims'>;

/**
 * Whether renewing a workload takes away the last pod that does a work before the next one is ready; null where it
 * does not, or where nothing that is known says so.
 *
 * @remarks
 * A single replica of a Deployment with the default strategy has none: 25% of one pod unavailable rounds to 0, and one
 * pod comes up beside it.
 */
export function predictDowntime(
  workload: WorkloadFact,
  surroundings: Surroundings,
): Downtime | null {
  if (workload.replicas === 0) return null;
  const { by } = renewalOf(workload);
  switch (by) {
    case 'restart':
      return ofRestart(workload, surroundings);
    case 'evict':
      return ofEviction(workload);
    case 'rollout':
      return reachesReplicas(workload) ? { cause: 'rollout' } : null;
    case 'itself':
    case 'nobody':
      return null;
    default: {
      const never: never = by;
      return never;
    }
  }
}

function ofRestart(
  workload: WorkloadFact,
  surroundings: Surroundings,
): Downtime | null {
  const { kind, strategy, replicas } = workload;
  if (!strategy) return null;
  if (strategy.type === 'Recreate') return { cause: 'recreate' };
  if (kind === 'StatefulSet') {
    // It has no surge, so that its only pod is down until the new one is ready.
    if (!reachesReplicas(workload)) return null;
    return { cause: replicas === 1 ? 'single' : 'statefulset' };
  }
  if (kind === 'DaemonSet') {
    // Its pod works for its node alone; only a surge keeps the old one until the new one is ready.
    return strategy.maxSurge > 0
      ? ofHostPorts(workload)
      : { cause: 'daemonset' };
  }
  // With a surge as well: its controller may remove all old pods before the first new one is ready.
  if (reachesReplicas(workload)) return { cause: 'all-away' };
  if (strategy.maxUnavailable > 0) return null;
  return ofVolumes(workload, surroundings) ?? ofHostPorts(workload);
}

/** DaemonSets work for their node; anything else is down only where no other pod is left. */
function ofEviction({ kind, replicas }: WorkloadFact): Downtime | null {
  if (kind === 'DaemonSet') return { cause: 'evicted-node' };
  return replicas === 1 ? { cause: 'evicted' } : null;
}

function reachesReplicas({ strategy, replicas }: WorkloadFact): boolean {
  return strategy !== null && strategy.maxUnavailable >= replicas;
}

/** Access modes by which pods of several nodes can have a volume. */
const sharedModes: readonly string[] = ['ReadWriteMany', 'ReadOnlyMany'];

/** What is not known is not predicted; that it is not known is said apart. */
function ofVolumes(
  { claims }: WorkloadFact,
  { volumeClaims }: Surroundings,
): Downtime | null {
  if (volumeClaims.state === 'unknown') return null;
  const ofOneNode = volumeClaims.value.filter(
    ({ name, accessModes }) =>
      claims.includes(name) &&
      accessModes.length > 0 &&
      !accessModes.some(mode => sharedModes.includes(mode)),
  );
  return ofOneNode.length > 0
    ? { cause: 'volume', claims: ofOneNode.map(({ name }) => name) }
    : null;
}

function ofHostPorts({ hostPorts }: WorkloadFact): Downtime | null {
  return hostPorts.length > 0 ? { cause: 'host-port', ports: hostPorts } : null;
}
