import { makePlan } from '../plan';
import {
  FakeNamespace,
  type NamespaceShape,
} from './__testUtils__/FakeNamespace';
import { seededRandom } from './__testUtils__/seededRandom';
import { startMigration } from './__testUtils__/startMigration';
import { Story } from './__testUtils__/Story';
import { expectGolden, toNewRevision } from './__testUtils__/tellStory';
import {
  defaultMigrationOptions,
  type MigrationOptions,
} from '../model/migrationOptions';

const everyKind: NamespaceShape = {
  labels: { 'istio.io/rev': 'stable' },
  deployments: [{ name: 'api', replicas: 2 }],
  replacers: [
    { kind: 'StatefulSet', name: 'db', replicas: 3 },
    { kind: 'DaemonSet', name: 'agent', replicas: 2 },
  ],
  cronJobs: ['report'],
};

const onlyStatefulSet: NamespaceShape = {
  labels: { 'istio.io/rev': 'stable' },
  deployments: [],
  replacers: [{ kind: 'StatefulSet', name: 'db', replicas: 3 }],
};

function begin(shape: NamespaceShape): Story {
  const world = new FakeNamespace(shape);
  return new Story(
    world,
    startMigration(world, toNewRevision, { acceptDowntime: true }),
  );
}

const runsOf = ({ world }: Story) => [
  ...new Set(world.rolled.flatMap(({ pods }) => pods.map(pod => pod.revision))),
];

const restartsOf = ({ world }: Story) =>
  world.writes.flatMap(intent =>
    intent.kind === 'restart-workload' ? [intent.name] : [],
  );

function planOf(
  shape: NamespaceShape,
  options: Partial<MigrationOptions> = {},
) {
  const world = new FakeNamespace(shape);
  return makePlan({
    request: {
      cluster: 'prod-eu',
      namespace: 'payments',
      target: toNewRevision,
      options: { ...defaultMigrationOptions, ...options },
    },
    facts: world.facts(),
    mayStart: { allowed: true },
    madeAt: world.now,
  });
}

describe('stories of the kinds of workloads', () => {
  it('moves every kind, a StatefulSet last and from its last pod, and back', () => {
    const story = begin(everyKind);
    expect(story.untilStill()).toMatchObject({ kind: 'end', outcome: 'done' });
    expect(runsOf(story)).toEqual(['1-30-3']);
    expect(restartsOf(story)).toEqual(['api', 'agent', 'db']);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(runsOf(story)).toEqual(['1-29-6']);
    expectGolden('every-kind-and-back', story);
  });

  it('stops at a broken pod of a StatefulSet, and going back deletes exactly the pod on which it hangs', () => {
    const story = begin(onlyStatefulSet);
    story.world.broken.add('1-30-3');
    expect(story.untilStill()).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH206' }],
    });
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(runsOf(story)).toEqual(['1-29-6']);
    const deleted = story.world.writes.filter(
      ({ kind }) => kind === 'delete-pod',
    );
    expect(deleted).toMatchObject([{ name: 'db-2' }]);
    expectGolden('statefulset-hangs', story);
  });

  it.each(Array.from({ length: 25 }, (_, seed) => seed))(
    'moves every kind once, each pod to the target, in any order of events (seed %d)',
    seed => {
      const random = seededRandom(seed);
      const pick = (limit: number) => Math.floor(random() * limit);
      const story = begin({ ...everyKind, pick });
      expect(story.untilStill()).toMatchObject({ outcome: 'done' });
      expect(runsOf(story)).toEqual(['1-30-3']);
      expect(restartsOf(story).sort()).toEqual(['agent', 'api', 'db']);
    },
  );

  it('plans every kind with what is felt of it', () => {
    const plan = planOf(everyKind);
    expect(
      plan.workloads.map(
        ({ ref, method, canary, downtime, effect }) =>
          `${ref.name} ${method}${canary ? ' first' : ''}${downtime ? ' down' : ''}: ${effect.text}`,
      ),
    ).toEqual([
      'api restart first: 2 pods, 1 surge, 0 unavailable, one at a time, about 50 s',
      'agent restart down: 2 nodes, one at a time, each without its pod meanwhile, about 50 s',
      'db restart: 3 pods, one at a time, from the last, about 75 s',
      'report itself: Renews itself at its next run, 2026-01-01 02:00 UTC where the cluster keeps that zone (schedule 0 2 * * *).',
    ]);
    expect(plan.startable).toBe(false);
    expect(plan.estimatedSeconds).toBeNull();
    // Settling and verification, and three waves of assumed length.
    expect(planOf(onlyStatefulSet).estimatedSeconds).toBe(5 + 10 + 3 * 25);
  });

  it.each([
    [{ type: 'OnDelete' as const }, 'OnDelete'],
    [{ partition: 1 }, 'ordinals below 1'],
  ])(
    'wants consent to evict the pods of a StatefulSet with %j',
    (change, words) => {
      const [replacer] = onlyStatefulSet.replacers ?? [];
      const shape = {
        ...onlyStatefulSet,
        replacers: [{ ...replacer, ...change }],
      };
      const plan = planOf(shape);
      expect(plan.startable).toBe(false);
      expect(plan.workloads).toMatchObject([{ method: 'evict' }]);
      const consent = plan.checks.find(({ check }) => check === 'MESH130');
      expect(consent).toMatchObject({
        findings: [
          {
            severity: 'blocker',
            message: { text: expect.stringContaining(words) },
          },
        ],
      });
      expect(planOf(shape, { acceptEviction: true }).startable).toBe(true);
    },
  );
});
