import type { FaultRule } from '@mesh-plugins/sandbox-cluster';
import type { ChaosWorkload } from '../chaos/ChaosNamespace';
import type { HeldCase } from './holdWrite';

/** The kinds of writes that can be held back on every testbed. */
export const heldWrites = [
  'write-record',
  'relabel-namespace',
  'restart-workload Deployment',
  'restart-workload StatefulSet',
  'restart-workload DaemonSet',
  'evict-pod',
] as const;

/** Those and what needs Argo Rollouts. */
export type HeldWrite = (typeof heldWrites)[number] | 'restart-rollout';

const deployment: ChaosWorkload = {
  ...{ kind: 'Deployment', name: 'api' },
  ...{ pods: 1, mayBeAway: 0 },
};

/** What the namespace has to hold for such a write. */
export const heldWorkloads: Record<HeldWrite, readonly ChaosWorkload[]> = {
  'write-record': [deployment],
  'relabel-namespace': [deployment],
  'restart-workload Deployment': [deployment],
  'restart-workload StatefulSet': [
    { kind: 'StatefulSet', name: 'store', pods: 1, mayBeAway: 1 },
  ],
  'restart-workload DaemonSet': [
    { kind: 'DaemonSet', name: 'collector', pods: 3, mayBeAway: 1 },
  ],
  'evict-pod': [
    {
      ...{ kind: 'StatefulSet', name: 'shards', onDelete: true },
      ...{ pods: 2, mayBeAway: 1 },
    },
  ],
  'restart-rollout': [
    { kind: 'Rollout', name: 'front', pods: 1, mayBeAway: 1 },
  ],
};

/** Keeps the first such write to a namespace or its workloads. */
export function ruleFor(write: HeldWrite, namespace: string): FaultRule {
  const core = `^patch /api/v1/namespaces/${namespace}(\\?|$)`;
  const workload = (resource: string) =>
    `^patch /apis/apps/v1/namespaces/${namespace}/${resource}/`;
  const keep = (when: string, body: RegExp): FaultRule => ({
    ...{ fault: { kind: 'hold' }, when: new RegExp(when), body, times: 1 },
  });
  const stamp = /restarted-for/;
  switch (write) {
    case 'write-record':
      return keep(core, /mesh-plugins\.io\/migration/);
    case 'relabel-namespace':
      return keep(core, /"labels":/);
    case 'restart-workload Deployment':
      return keep(workload('deployments'), stamp);
    case 'restart-workload StatefulSet':
      return keep(workload('statefulsets'), stamp);
    case 'restart-workload DaemonSet':
      return keep(workload('daemonsets'), stamp);
    case 'evict-pod':
      return keep(
        `^create /api/v1/namespaces/${namespace}/pods/[^/]+/eviction`,
        /uid/,
      );
    case 'restart-rollout':
      return keep(
        `^patch /apis/argoproj.io/v1alpha1/namespaces/${namespace}/rollouts/`,
        /restartAt/,
      );
    default:
      throw new Error(`Unexpected write ${write satisfies never}`);
  }
}

/** A late write that nobody wants any more; every kind of effect is held back in process, and in the long run. */
export const shortHeldCases: readonly HeldCase[] = [
  {
    ...{ write: 'restart-workload Deployment', meanwhile: 'rollback' },
    namespace: 'held-back',
  },
];
