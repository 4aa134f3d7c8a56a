import type { Shuffle } from '@mesh-plugins/onlooker';
import type { ChaosWorkload } from './ChaosNamespace';

/** A rolling update of two takes a surge of one and nobody away; a quarter of five is one. */
const always: ChaosWorkload = {
  ...{ kind: 'Deployment', name: 'api' },
  ...{ pods: 2, mayBeAway: 0 },
};

const others: readonly ChaosWorkload[] = [
  { kind: 'Deployment', name: 'worker', pods: 1, mayBeAway: 0 },
  { kind: 'Deployment', name: 'web', pods: 5, mayBeAway: 1 },
  { kind: 'StatefulSet', name: 'store', pods: 2, mayBeAway: 1 },
  {
    ...{ kind: 'StatefulSet', name: 'shards', onDelete: true },
    ...{ pods: 2, mayBeAway: 1 },
  },
];

/** What a namespace holds: a Deployment, and others by chance; now and then one pod on each node. */
export function chaosWorkloads(by: Shuffle, nodes: number): ChaosWorkload[] {
  const chosen = others.filter(() => by.chance(0.6));
  const daemon: ChaosWorkload = {
    ...{ kind: 'DaemonSet', name: 'collector' },
    ...{ pods: nodes, mayBeAway: 1 },
  };
  return [always, ...chosen, ...(by.chance(0.4) ? [daemon] : [])];
}
