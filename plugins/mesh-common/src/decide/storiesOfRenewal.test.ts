import type { MigrationOptions } from '../model/migrationOptions';
import {
  FakeNamespace,
  type NamespaceShape,
} from './__testUtils__/FakeNamespace';
import type { ReplacerShape } from './__testUtils__/FakeReplacer';
import { seededRandom } from './__testUtils__/seededRandom';
import { startMigration } from './__testUtils__/startMigration';
import { Story } from './__testUtils__/Story';
import { expectGolden, toNewRevision } from './__testUtils__/tellStory';

function begin(
  shape: Partial<NamespaceShape>,
  options: Partial<MigrationOptions> = {
    acceptEviction: true,
    acceptDowntime: true,
  },
): Story {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [],
    ...shape,
  });
  return new Story(world, startMigration(world, toNewRevision, options));
}

const onDelete: ReplacerShape = {
  kind: 'StatefulSet',
  name: 'db',
  replicas: 3,
  type: 'OnDelete',
};

const runsOf = ({ world }: Story) => [
  ...new Set(world.rolled.flatMap(({ pods }) => pods.map(pod => pod.revision))),
];

/** The names of the pods that were evicted or deleted, in their order. */
const endedBy = ({ world }: Story, kind: 'evict-pod' | 'delete-pod') =>
  world.writes.flatMap(intent => (intent.kind === kind ? [intent.name] : []));

const templateWrites = ({ world }: Story) =>
  world.writes.filter(({ kind }) => kind === 'restart-workload');

/** Never more than one pod away while pods are evicted. */
function watchAvailability(story: Story, replicas: number): number[] {
  const seen: number[] = [];
  story.world.replacers.forEach(each => {
    seen.push(each.pods.filter(pod => each.isReady(pod)).length);
  });
  return seen.filter(ready => ready < replicas - 1);
}

describe('stories of pods that are evicted', () => {
  it('evicts the pods of an OnDelete StatefulSet from the highest ordinal, the next when the last is ready', () => {
    const story = begin({ replacers: [onDelete] });
    const tooFew: number[] = [];
    while (story.look().kind !== 'end') {
      tooFew.push(...watchAvailability(story, 3));
    }
    expect(tooFew).toEqual([]);
    expect(runsOf(story)).toEqual(['1-30-3']);
    expect(endedBy(story, 'evict-pod')).toEqual(['db-2', 'db-1', 'db-0']);
    expect(templateWrites(story)).toEqual([]);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(runsOf(story)).toEqual(['1-29-6']);
    expect(endedBy(story, 'evict-pod')).toHaveLength(6);
    expectGolden('on-delete-and-back', story);
  });

  it('evicts all pods where a partition holds some back, and leaves the template alone', () => {
    const story = begin({
      replacers: [{ ...onDelete, type: 'RollingUpdate', partition: 2 }],
    });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(endedBy(story, 'evict-pod')).toEqual(['db-2', 'db-1', 'db-0']);
    expect(templateWrites(story)).toEqual([]);
  });

  it('waits for the disruption budget by its name, and goes on when it allows', () => {
    const story = begin({ replacers: [onDelete] });
    story.world.budget = 'db-guard';
    story.until(({ kind }) => kind === 'act', 20);
    for (let looks = 0; looks < 20; looks += 1) story.look();
    expect(endedBy(story, 'evict-pod')).toEqual([]);
    expect(story.decision).toMatchObject({ step: 'restart' });
    story.world.budget = null;
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(endedBy(story, 'evict-pod')).toEqual(['db-2', 'db-1', 'db-0']);
  });

  it('stops at the first new pod that is broken, and going back ends only what is not on the old revision', () => {
    const story = begin({ replacers: [onDelete] });
    story.world.broken.add('1-30-3');
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH206', object: { name: 'db' } }],
    });
    expect(endedBy(story, 'evict-pod')).toEqual(['db-2']);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(runsOf(story)).toEqual(['1-29-6']);
    expect(endedBy(story, 'evict-pod')).toEqual(['db-2', 'db-2']);
  });

  it('evicts no pod a second time that is wrong again long after the labels were seen', () => {
    const story = begin({ replacers: [onDelete] });
    // The webhooks still say the target, and whatever is created runs the old one.
    story.world.cacheLags = [1_000];
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({ findings: [{ code: 'MESH208' }] });
    const ended = endedBy(story, 'evict-pod');
    expect(ended.length).toBeLessThanOrEqual(2 * 3);
    expect(new Set(ended).size).toBe(3);
  });

  it('does nothing with an OnDelete StatefulSet that is already on the target', () => {
    const story = begin({
      replacers: [onDelete],
      deployments: [{ name: 'api', replicas: 2 }],
    });
    for (const pod of story.world.replacers[0].pods) pod.revision = '1-30-3';
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(endedBy(story, 'evict-pod')).toEqual([]);
  });
});

describe('stories of Argo Rollouts', () => {
  it('asks once for a restart, by the time of the newest pod, and verifies by the pods', () => {
    const story = begin({ rollouts: [{ name: 'web', replicas: 3 }] });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(runsOf(story)).toEqual(['1-30-3']);
    const asked = story.world.writes.filter(
      ({ kind }) => kind === 'restart-rollout',
    );
    expect(asked).toMatchObject([{ restartAt: '2025-12-31T00:00:01Z' }]);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(runsOf(story)).toEqual(['1-29-6']);
    expectGolden('rollout-and-back', story);
  });

  it('waits for an update of the Rollout that its team has begun', () => {
    const story = begin({ rollouts: [{ name: 'web', replicas: 3 }] });
    story.until(({ step }) => step === 'relabel');
    story.meanwhile('the team deploys web anew', world =>
      world.rollouts[0].deploy('2', false),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(runsOf(story)).toEqual(['1-30-3']);
  });
});

describe('stories of pods that slip through', () => {
  it('renews alone, by eviction, what an API server that lags has let through', () => {
    const random = seededRandom(5);
    const story = begin({
      deployments: [{ name: 'api', replicas: 3 }],
      pick: limit => Math.floor(random() * limit),
    });
    story.world.cacheLags = [0, 20];
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(runsOf(story)).toEqual(['1-30-3']);
    expect(templateWrites(story)).toHaveLength(1);
    const evicted = endedBy(story, 'evict-pod');
    expect(evicted.length).toBeGreaterThan(0);
    expect(new Set(evicted).size).toBe(evicted.length);
    expectGolden('slipped-through', story);
  });

  it('stops where the only pod slipped through and nobody accepted that it is down', () => {
    const story = begin({ deployments: [{ name: 'api', replicas: 1 }] }, {});
    story.world.cacheLags = [20];
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH208', object: { name: 'api' } }],
    });
    expect(endedBy(story, 'evict-pod')).toEqual([]);
    for (let second = 0; second < 30; second += 1) story.world.tick();
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
  });
});
