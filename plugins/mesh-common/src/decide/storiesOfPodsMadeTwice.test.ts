import { viewMigration } from '../steering';
import { FakeNamespace } from './__testUtils__/FakeNamespace';
import type { ReplacerShape } from './__testUtils__/FakeReplacer';
import { startMigration } from './__testUtils__/startMigration';
import { Story } from './__testUtils__/Story';
import { expectGolden, toNewRevision } from './__testUtils__/tellStory';

const db: ReplacerShape = { kind: 'StatefulSet', name: 'db', replicas: 3 };

function begin(shape: Partial<ReplacerShape> = {}): Story {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [],
    replacers: [{ ...db, ...shape }],
  });
  return new Story(
    world,
    startMigration(world, toNewRevision, {
      acceptDowntime: true,
      acceptEviction: true,
    }),
  );
}

const podsOf = ({ world }: Story) => world.replacers[0].pods;

const renewedPods = (story: Story) =>
  podsOf(story).filter(({ revision }) => revision === '1-30-3');

const isReady = (story: Story, name: string) =>
  renewedPods(story).some(
    pod => pod.name === name && story.world.replacers[0].isReady(pod),
  );

/** What the page says of the StatefulSet. */
function shown({ record, world, decision }: Story) {
  const facts = world.facts();
  const [progress] = viewMigration({ record, facts, decision }).workloads;
  return progress;
}

/** A node is drained, or somebody deletes it: it was renewed, and is made once more. */
const loses = (story: Story, name: string) =>
  story.meanwhile(`${name}, which was renewed, is evicted`, ({ replacers }) =>
    replacers[0].deletePod(name),
  );

/** Looks on until the end, and says at each look no more than what the pods show. */
function untilDone(story: Story): void {
  while (story.look().kind !== 'end') {
    const { state, onWanted, ready } = shown(story);
    expect(state).not.toBe('stopped');
    expect(onWanted).toBe(renewedPods(story).length);
    if (state === 'ready' || state === 'verified') expect(ready).toBe(3);
    if (story.second > 200) throw new Error(story.text());
  }
  expect(story.decision).toMatchObject({ outcome: 'done' });
  expect(renewedPods(story)).toHaveLength(3);
}

const moments: Array<[string, (story: Story) => boolean]> = [
  ['it is made', story => renewedPods(story).length === 1],
  ['it is ready', story => isReady(story, 'db-2')],
  ['the next one is made', story => renewedPods(story).length === 2],
  ['all are ready', story => isReady(story, 'db-0')],
  [
    'istiod is asked',
    story =>
      story.decision?.kind === 'wait' && story.decision.step === 'verify',
  ],
];

describe('stories of a pod that is made twice in one rollout', () => {
  it.each(moments)(
    'a StatefulSet is restarted once, and waited for, though its last pod goes again when %s',
    (_, isMoment) => {
      const story = begin();
      story.until(() => isMoment(story));
      loses(story, 'db-2');
      untilDone(story);
      const written = story.world.writes.map(({ kind }) => kind);
      expect(written).toEqual([
        'write-record',
        'relabel-namespace',
        'restart-workload',
        'write-record',
      ]);
      expect(story.transcript.join('\n')).not.toContain('somebody else');
    },
  );

  it.each(moments)(
    'no pod of one that holds its pods back is evicted for it when %s',
    (_, isMoment) => {
      const story = begin({ type: 'OnDelete' });
      story.until(() => isMoment(story));
      loses(story, 'db-2');
      untilDone(story);
      const evicted = story.world.writes.flatMap(intent =>
        intent.kind === 'evict-pod' ? [intent.name] : [],
      );
      expect(evicted).toEqual(['db-2', 'db-1', 'db-0']);
    },
  );

  it('counts what is new once more, and says so', () => {
    const story = begin();
    story.until(() => isReady(story, 'db-2'));
    loses(story, 'db-2');
    untilDone(story);
    expect(shown(story)).toMatchObject({ onWanted: 3, ready: 3 });
    expectGolden('made-twice', story);
  });
});
