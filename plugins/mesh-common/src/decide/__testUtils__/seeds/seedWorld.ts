import type { Shuffle } from '@mesh-plugins/onlooker';
import type { MigrationOptions } from '../../../model/migrationOptions';
import type { Target } from '../../../model/target';
import { FakeNamespace } from '../FakeNamespace';

const startLabels: readonly Record<string, string>[] = [
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio-injection': 'enabled' },
];

const updateTypes = ['RollingUpdate', 'RollingUpdate', 'OnDelete'] as const;

const targets: readonly Target[] = [
  { kind: 'revision', name: '1-30-3' },
  { kind: 'revision', name: '1-30-3' },
  { kind: 'tag', name: 'canary' },
];

/** A namespace of any kinds of workloads. */
export function seedWorld(shuffle: Shuffle): FakeNamespace {
  return new FakeNamespace({
    labels: { ...shuffle.one(startLabels), team: 'payments' },
    deployments: [
      { name: 'api', replicas: 1 + shuffle.below(4) },
      { name: 'worker', replicas: shuffle.below(4) },
      ...(shuffle.chance(0.3)
        ? [{ name: 'exporter', replicas: 1, optedOut: true }]
        : []),
    ],
    replacers: [
      ...(shuffle.chance(0.5)
        ? [
            {
              kind: 'StatefulSet',
              name: 'db',
              replicas: 1 + shuffle.below(3),
              type: shuffle.one(updateTypes),
              partition: shuffle.one([0, 0, 1]),
            } as const,
          ]
        : []),
      ...(shuffle.chance(0.4)
        ? [
            {
              kind: 'DaemonSet',
              name: 'agent',
              replicas: 1 + shuffle.below(3),
              type: shuffle.one(updateTypes),
            } as const,
          ]
        : []),
    ],
    rollouts: shuffle.chance(0.2)
      ? [{ name: 'shop', replicas: 1 + shuffle.below(3) }]
      : [],
    cronJobs: shuffle.chance(0.3) ? ['report'] : [],
    pick: limit => shuffle.below(limit),
  });
}

/** What a person may choose in a plan. */
export function seedOptions(shuffle: Shuffle): Partial<MigrationOptions> {
  return {
    acceptDowntime: true,
    acceptEviction: true,
    acceptUnaskedConnections: shuffle.chance(0.5),
    workloadsAtOnce: shuffle.one([1, 1, 2, 3]),
    paceSeconds: shuffle.one([0, 0, 0, 3]),
    canaryWatchSeconds: shuffle.one([0, 0, 4]),
    soakSeconds: shuffle.one([0, 0, 5]),
    onFailure: shuffle.one(['stop', 'stop', 'rollback']),
    deadlineMinutes: shuffle.one([null, null, 5]),
    confirm: {
      afterCanary: shuffle.chance(0.15),
      beforeDone: shuffle.chance(0.15),
    },
  };
}

export function seedTarget(shuffle: Shuffle): Target {
  return shuffle.one(targets);
}
