import { makePlan } from '.';
import {
  FakeNamespace,
  type NamespaceShape,
} from '../decide/__testUtils__/FakeNamespace';
import { toNewRevision } from '../decide/__testUtils__/tellStory';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { known } from '../model/known';
import {
  defaultMigrationOptions,
  type MigrationOptions,
} from '../model/migrationOptions';
import { totalSeconds } from './estimateDuration';

const created = '2026-01-01T00:00:00.000Z';

/** A pod that takes another's place. */
const wave = 25;

function planOf(
  shape: Partial<NamespaceShape>,
  options: Partial<MigrationOptions> = {},
  change: Partial<WorkloadFact> = {},
  pods: readonly Partial<PodFact>[] = [],
) {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [],
    ...shape,
  });
  const facts = world.facts();
  if (facts.workloads.state !== 'known' || facts.pods.state !== 'known') {
    throw new Error('They are known.');
  }
  const seen = facts.pods.value.map((pod, at) => ({
    ...pod,
    ...(pods[at] && { createdAt: created, ...pods[at] }),
  }));
  const workloads = facts.workloads.value.map(each => ({ ...each, ...change }));
  return makePlan({
    request: {
      ...{ cluster: 'prod-eu', namespace: 'payments', target: toNewRevision },
      options: { ...defaultMigrationOptions, acceptDowntime: true, ...options },
    },
    facts: {
      ...facts,
      workloads: known(workloads, world.now),
      pods: known(seen, world.now),
    },
    mayStart: { allowed: true },
    madeAt: world.now,
  });
}

const renewalOf = (...of: Parameters<typeof planOf>) =>
  planOf(...of).estimate?.renewal;
const single = (...names: string[]) => ({
  deployments: names.map(name => ({ name, replicas: 1 })),
});

describe('the estimated duration', () => {
  it('has a wave for each pod of a StatefulSet and each node of a DaemonSet', () => {
    const of = (kind: 'StatefulSet' | 'DaemonSet', replicas: number) =>
      renewalOf({ replacers: [{ kind, name: 'db', replicas }] });
    expect(of('StatefulSet', 3)).toBe(3 * wave);
    expect(of('DaemonSet', 4)).toBe(4 * wave);
  });

  it('adds up where workloads are restarted one after the other', () => {
    expect(renewalOf(single('api'))).toBe(wave);
    expect(renewalOf(single('api', 'worker', 'web'))).toBe(3 * wave);
  });

  it('is shorter where several are renewed at once, after the first one', () => {
    const five = single('a', 'b', 'c', 'd', 'e');
    expect(renewalOf(five, { workloadsAtOnce: 2 })).toBe(wave + 2 * wave);
    expect(renewalOf(five, { workloadsAtOnce: 10 })).toBe(2 * wave);
    const sets = ['x', 'y', 'z'].map(name => ({
      ...{ kind: 'StatefulSet' as const, name, replicas: 1 },
    }));
    expect(renewalOf({ replacers: sets }, { workloadsAtOnce: 10 })).toBe(
      3 * wave,
    );
  });

  it('waits as long as each pod has to stay ready', () => {
    const db = { kind: 'StatefulSet' as const, name: 'db', replicas: 3 };
    const slow = { minReadySeconds: 20 };
    expect(renewalOf({ replacers: [db] }, {}, slow)).toBe(3 * (wave + 20));
  });

  it('counts nothing for what renews itself or is scaled to zero', () => {
    const shape = {
      deployments: [{ name: 'night', replicas: 0 }],
      cronJobs: ['report'],
    };
    expect(renewalOf(shape)).toBe(0);
  });

  it('keeps what is chosen apart from what the workloads take', () => {
    const chosen = {
      ...{ paceSeconds: 30, canaryWatchSeconds: 300, soakSeconds: 600 },
    };
    const { estimate, estimatedSeconds } = planOf(
      single('api', 'worker', 'web'),
      chosen,
    );
    expect(estimate).toEqual({
      ...{ settle: 5, renewal: 3 * wave, pauses: 60 },
      ...{ canaryWatch: 300, verification: 10, soak: 600 },
    });
    expect(estimate && totalSeconds(estimate)).toBe(estimatedSeconds);
  });

  it('watches no single workload', () => {
    expect(planOf(single('api')).estimate?.canaryWatch).toBe(0);
    expect(planOf(single('api', 'web')).estimate?.canaryWatch).toBe(60);
  });

  it('is learned from the pods that run, as a range where they took different times', () => {
    const started = (seconds: number, restarts = 0) => ({
      readySince: new Date(Date.parse(created) + seconds * 1000).toISOString(),
      restarts: { count: restarts, last: null },
    });
    const { estimate, workloads } = planOf(
      { deployments: [{ name: 'api', replicas: 3 }] },
      {},
      {},
      // The last one was restarted since, so that its condition tells of that.
      [started(4), started(11), started(300, 1)],
    );
    expect(estimate).toMatchObject({ renewal: 3 * 11, renewalAtLeast: 3 * 4 });
    expect(workloads[0].effect.text).toMatch(/about 12 s – 33 s$/);
    const alike = planOf(single('api'), {}, {}, [started(7)]).estimate;
    expect(alike).toMatchObject({ renewal: 7 });
    expect(alike).not.toHaveProperty('renewalAtLeast');
  });

  it('is not given where the migration cannot be started', () => {
    const plan = planOf(single('api'), {}, { paused: true });
    expect(plan).toMatchObject({ estimate: null, estimatedSeconds: null });
  });
});
