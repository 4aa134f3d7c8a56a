import type { WorkloadFact } from '../facts/podFact';

/**
 * True where the restart takes away the last pod that does a work before the next one is ready.
 *
 * @remarks
 * A StatefulSet has no surge, so that its only pod is down until the new one is ready. The pod of a DaemonSet works for
 * its node alone: without a surge, which keeps the old one until the new one is ready, each node is without it for a
 * while.
 */
export function restartMeansDowntime({
  kind,
  strategy,
  replicas,
}: WorkloadFact): boolean {
  if (!strategy || replicas === 0) return false;
  if (strategy.type === 'Recreate') return true;
  if (strategy.maxSurge > 0) return false;
  return kind === 'DaemonSet' || strategy.maxUnavailable >= replicas;
}

/** What is felt, and what would spare it, in templates: the variant tells the sentences apart for translations. */
export function downtimeWords({ kind, replicas }: WorkloadFact): {
  variant?: string;
  says: string;
  /** A phrase: "give it another replica first". */
  sparedBy: string;
} {
  if (kind === 'DaemonSet') {
    return {
      variant: 'daemonset',
      says: '{kind} {name} is away from each node while its pod there restarts: its strategy has no surge',
      sparedBy:
        'give {name} a surge (updateStrategy.rollingUpdate.maxSurge) first',
    };
  }
  if (kind === 'StatefulSet') {
    return {
      variant: replicas === 1 ? 'single' : 'statefulset',
      says:
        replicas === 1
          ? '{kind} {name} is down while it restarts: its only pod ends before the new one starts'
          : '{kind} {name} is down while it restarts: its strategy lets all its pods be away at once',
      sparedBy:
        replicas === 1
          ? 'give {name} another replica first, if two can share its work'
          : 'lower its maxUnavailable first',
    };
  }
  return {
    says: '{kind} {name} is down while it restarts: its strategy removes all old pods before new ones are ready',
    sparedBy: 'give {name} a rolling update with a surge first',
  };
}

/** The numbers it follows from. */
export function downtimeEvidence({ strategy, replicas }: WorkloadFact): string {
  if (!strategy) return 'strategy: none';
  return strategy.type === 'RollingUpdate'
    ? `strategy: maxSurge ${strategy.maxSurge}, maxUnavailable ${strategy.maxUnavailable}, ${replicas} wanted`
    : `strategy: ${strategy.type}`;
}
