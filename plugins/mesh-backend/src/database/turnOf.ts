import type { MigrationPhase } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MigrationLimits } from '../engineConfig';

/** An open migration, as far as turns go. */
export interface InTurn {
  id: string;
  cluster: string;
  phase: MigrationPhase;
  hasTurn: boolean;
}

/** Whether a migration may begin, otherwise what it waits for. */
export type Turn =
  | { kind: 'begins' }
  | {
      kind: 'waits';
      /** What is full. */
      limit: 'cluster' | 'portal';
      underWay: number;
      /** Those that were accepted before it and wait as well. */
      before: number;
    };

/**
 * The turn of one of the open migrations, which come in the order in which they were accepted.
 *
 * @remarks
 * Who was accepted earlier gets a free place first, unless its own cluster is full: a cluster with a long queue holds
 * nobody up in another one. A rollback takes a place but never waits for one.
 */
export function turnOf(
  id: string,
  open: readonly InTurn[],
  limits: MigrationLimits,
): Turn {
  const places = open
    .filter(each => each.id !== id && isUnderWay(each))
    .map(({ cluster }) => cluster);
  const underWay = [...places];
  const earlier: string[] = [];
  for (const migration of open) {
    const { cluster } = migration;
    const inCluster = places.filter(each => each === cluster).length;
    const clusterIsFull = inCluster >= limits.perCluster;
    const isFree = !clusterIsFull && places.length < limits.perPortal;
    if (migration.id === id) {
      if (isFree) return { kind: 'begins' };
      return clusterIsFull
        ? waits(
            'cluster',
            underWay.filter(isIn(cluster)),
            earlier.filter(isIn(cluster)),
          )
        : waits('portal', underWay, earlier);
    }
    if (!isWaiting(migration)) continue;
    earlier.push(cluster);
    if (isFree) places.push(cluster);
  }
  return { kind: 'begins' };
}

function isIn(cluster: string): (each: string) => boolean {
  return each => each === cluster;
}

function waits(
  limit: 'cluster' | 'portal',
  underWay: readonly string[],
  earlier: readonly string[],
): Turn {
  return {
    ...{ kind: 'waits', limit },
    ...{ underWay: underWay.length, before: earlier.length },
  };
}

/** What stopped or is paused does nothing meanwhile, and takes nobody's place. */
function isUnderWay({ phase, hasTurn }: InTurn): boolean {
  switch (phase) {
    case 'running':
    case 'rolling-back':
      return true;
    case 'waiting':
      // Its turn was given, and its first look is not over.
      return hasTurn;
    case 'paused':
    case 'stopped':
    case 'done':
    case 'rolled-back':
    case 'cancelled':
      return false;
    default:
      throw new Error(`Unexpected phase ${phase satisfies never}`);
  }
}

function isWaiting({ phase, hasTurn }: InTurn): boolean {
  return phase === 'waiting' && !hasTurn;
}
