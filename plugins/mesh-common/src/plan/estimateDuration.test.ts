import { makePlan } from '.';
import {
  FakeNamespace,
  type NamespaceShape,
} from '../decide/__testUtils__/FakeNamespace';
import { toNewRevision } from '../decide/__testUtils__/tellStory';
import { estimateDuration } from './estimateDuration';
import { defaultMigrationOptions } from '../model/migrationOptions';

/** The labels settle and the proxies connect, whatever is restarted. */
const around = 5 + 10;
const wave = 25;

function estimate(
  shape: Partial<NamespaceShape>,
  slow: { minReadySeconds?: number } = {},
): number {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [],
    ...shape,
  });
  const facts = world.facts();
  const plan = makePlan({
    request: {
      ...{ cluster: 'prod-eu', namespace: 'payments', target: toNewRevision },
      options: { ...defaultMigrationOptions, acceptDowntime: true },
    },
    ...{ facts, mayStart: { allowed: true }, madeAt: world.now },
  });
  if (facts.workloads.state !== 'known') throw new Error('They are known.');
  const workloads = facts.workloads.value.map(each => ({ ...each, ...slow }));
  return estimateDuration(plan.workloads, workloads);
}

describe('the estimated duration', () => {
  it('has a wave for each pod of a StatefulSet and each node of a DaemonSet', () => {
    const of = (kind: 'StatefulSet' | 'DaemonSet', replicas: number) =>
      estimate({ replacers: [{ kind, name: 'db', replicas }] });
    expect(of('StatefulSet', 3)).toBe(around + 3 * wave);
    expect(of('DaemonSet', 4)).toBe(around + 4 * wave);
  });

  it('adds up, since workloads are restarted one after the other', () => {
    const api = { name: 'api', replicas: 1 };
    const one = estimate({ deployments: [api] }) - around;
    const both = estimate({
      deployments: [api, { name: 'worker', replicas: 1 }],
    });
    expect(one).toBe(wave);
    expect(both).toBe(around + 2 * one);
  });

  it('waits as long as each pod has to stay ready', () => {
    const db = { kind: 'StatefulSet' as const, name: 'db', replicas: 3 };
    expect(estimate({ replacers: [db] }, { minReadySeconds: 20 })).toBe(
      around + 3 * (wave + 20),
    );
  });

  it('counts nothing for what renews itself or is scaled to zero', () => {
    expect(
      estimate({
        deployments: [{ name: 'night', replicas: 0 }],
        cronJobs: ['report'],
      }),
    ).toBe(around);
  });
});
