import type { WorkloadFact } from '../../facts/podFact';
import type { Message } from '../../model/message';
import { count, listNames } from '../../model/say';
import type { Downtime } from './predictDowntime';

/** Of the check before a move, and of the stop where the strategy has changed since. */
export const downtimeCode = 'MESH116';

/** What is felt, and what would spare it, in templates: the variant tells the sentences apart for translations. */
export interface DowntimeWords {
  variant?: string;
  says: string;
  /** A phrase: "give it another replica first". */
  sparedBy: string;
}

/** See {@link DowntimeWords}. */
export function downtimeWords({ cause }: Downtime): DowntimeWords {
  switch (cause) {
    case 'recreate':
      return {
        says: '{kind} {name} is down while it restarts: its strategy removes all old pods before new ones are ready',
        sparedBy: 'give {name} a rolling update with a surge first',
      };
    case 'all-away':
      return {
        variant: cause,
        says: '{kind} {name} may be down while it restarts: its strategy lets {unavailable} of its {pods} be away at once',
        sparedBy: 'lower its maxUnavailable first',
      };
    case 'single':
      return {
        variant: cause,
        says: '{kind} {name} is down while it restarts: its only pod ends before the new one starts',
        sparedBy:
          'give {name} another replica first, if two can share its work',
      };
    case 'statefulset':
      return {
        variant: cause,
        says: '{kind} {name} is down while it restarts: its strategy lets all its pods be away at once',
        sparedBy: 'lower its maxUnavailable first',
      };
    case 'daemonset':
      return {
        variant: cause,
        says: '{kind} {name} is away from each node while its pod there restarts: its strategy has no surge',
        sparedBy:
          'give {name} a surge (updateStrategy.rollingUpdate.maxSurge) first',
      };
    case 'evicted':
    case 'evicted-node':
    case 'rollout':
      return evictionWords(cause);
    case 'volume':
    case 'host-port':
      return placeWords(cause);
    default: {
      const never: never = cause;
      return never;
    }
  }
}

function evictionWords(
  cause: 'evicted' | 'evicted-node' | 'rollout',
): DowntimeWords {
  switch (cause) {
    case 'evicted':
      return {
        variant: cause,
        says: '{kind} {name} is down while its only pod is evicted and made anew',
        sparedBy:
          'give {name} another replica first, if two can share its work',
      };
    case 'evicted-node':
      return {
        variant: cause,
        says: '{kind} {name} is away from each node while its pod there is evicted and made anew',
        sparedBy:
          'give {name} the update strategy RollingUpdate with a surge first',
      };
    case 'rollout':
      return {
        variant: cause,
        says: '{kind} {name} is down while it restarts: Argo Rollouts evicts {unavailable} of its {pods} at once, and makes none beside them',
        sparedBy:
          'give {name} more replicas, or lower its maxUnavailable, first',
      };
    default: {
      const never: never = cause;
      return never;
    }
  }
}

/** The new pod waits for the place that the old one has, and the old one goes only when the new one is ready. */
function placeWords(cause: 'volume' | 'host-port'): DowntimeWords {
  return cause === 'volume'
    ? {
        variant: cause,
        says: '{kind} {name} may be down while it restarts: one node at a time can mount its volume ({names}), so that a new pod on another node waits until somebody removes the old one',
        sparedBy:
          'keep its pods on one node first, or set the strategy Recreate, which removes the old pod by itself',
      }
    : {
        variant: cause,
        says: '{kind} {name} may be down while it restarts: its pods take port {names} of their node, so that a new one needs a node where none of them runs',
        sparedBy:
          'make sure that such a node is free, or take the host port away first',
      };
}

/** The values of the words. */
export function downtimeParams(
  downtime: Downtime,
  { apiKind, name, replicas, strategy }: WorkloadFact,
): Message['params'] {
  return {
    kind: apiKind,
    name,
    unavailable: strategy?.maxUnavailable ?? 0,
    pods: count(replicas, 'pod'),
    ...('claims' in downtime && { names: listNames(downtime.claims) }),
    ...('ports' in downtime && {
      names: listNames(downtime.ports.map(String)),
    }),
  };
}

/** What it follows from, one line each. */
export function downtimeEvidence(
  downtime: Downtime,
  { strategy, replicas }: WorkloadFact,
): string[] {
  return [
    strategy?.type === 'RollingUpdate'
      ? `strategy: maxSurge ${strategy.maxSurge}, maxUnavailable ${strategy.maxUnavailable}, ${replicas} wanted`
      : `strategy: ${strategy?.type ?? 'none'}, ${replicas} wanted`,
    ...('claims' in downtime
      ? downtime.claims.map(
          claim => `claim ${claim}: no access mode for several nodes`,
        )
      : []),
    ...('ports' in downtime ? [`hostPort: ${downtime.ports.join(', ')}`] : []),
  ];
}
