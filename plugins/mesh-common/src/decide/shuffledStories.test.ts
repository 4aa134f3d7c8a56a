import type { SteeringAction } from '../contract/migration';
import { FakeNamespace } from './__testUtils__/FakeNamespace';
import { seededRandom } from './__testUtils__/seededRandom';
import { startMigration } from './__testUtils__/startMigration';
import { Story } from './__testUtils__/Story';

const startLabels: Record<string, string>[] = [
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio-injection': 'enabled' },
];

const hideable = ['object', 'webhooks', 'workloads', 'pods', 'writer'] as const;

/** A migration in which writes are late or lost, facts go missing, pods restart in any order and people interfere. */
function shuffledStory(seed: number): Story {
  const random = seededRandom(seed);
  const pick = (limit: number) => Math.floor(random() * limit);
  const world = new FakeNamespace({
    labels: { ...startLabels[pick(startLabels.length)], team: 'payments' },
    deployments: [
      { name: 'api', replicas: 1 + pick(4) },
      { name: 'worker', replicas: 1 + pick(3) },
      { name: 'batch', replicas: pick(3) },
    ],
    pick,
  });
  const record = startMigration(world, { kind: 'revision', name: '1-30-3' });
  const delay = () => {
    const chance = random();
    if (chance < 0.15) return null;
    return chance < 0.4 ? 1 + pick(3) : 0;
  };
  const story = new Story(world, record, keepsItsPromises, delay);
  disturb(story, random, pick);
  return story;
}

function disturb(
  story: Story,
  random: () => number,
  pick: (limit: number) => number,
): void {
  const actions: SteeringAction[] = ['pause', 'resume', 'resume', 'retry'];
  for (let look = 0; look < 60; look += 1) {
    const { hidden, broken } = story.world;
    hidden.clear();
    if (random() < 0.2) hidden.add(hideable[pick(hideable.length)]);
    if (random() < 0.03) broken.add('1-30-3');
    if (random() < 0.1) broken.clear();
    if (random() < 0.1) {
      // A request is not followed before what is on its way could be read and settled.
      hidden.clear();
      story.ask(actions[pick(actions.length)]);
    }
    story.look();
  }
  story.world.hidden.clear();
  story.world.broken.clear();
}

/** Brings a migration to an end, as a person would who is patient. */
function bringToEnd(story: Story): void {
  for (let round = 0; round < 10; round += 1) {
    const decision = story.untilStill();
    if (decision.kind === 'end') return;
    story.ask(decision.kind === 'stop' ? 'retry' : 'resume');
  }
  throw new Error(`no end:\n${story.transcript.join('\n')}`);
}

function keepsItsPromises(story: Story): void {
  const { world } = story;
  const stamps = world.writes.flatMap(intent =>
    intent.kind === 'restart-workload' ? [`${intent.uid} ${intent.stamp}`] : [],
  );
  const explain = story.transcript.join('\n');
  if (new Set(stamps).size !== stamps.length) {
    throw new Error(
      `a workload was restarted twice for one attempt\n${explain}`,
    );
  }
  if ('istio.io/rev' in world.labels && 'istio-injection' in world.labels) {
    throw new Error(`the namespace has labels of two styles\n${explain}`);
  }
  const kinds = world.writes.map(({ kind }) => kind);
  const changed = kinds.findIndex(
    kind => kind === 'relabel-namespace' || kind === 'restart-workload',
  );
  if (changed >= 0 && kinds.indexOf('write-record') > changed) {
    throw new Error(`something was changed before it was recorded\n${explain}`);
  }
  const rolling = world.deployments.filter(
    each => each.observedGeneration < each.generation,
  );
  if (rolling.length > 1) {
    throw new Error(`two workloads were restarted at once\n${explain}`);
  }
}

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

describe('shuffled stories', () => {
  it.each(seeds)('seed %i reaches the target and comes back', seed => {
    const story = shuffledStory(seed);
    const { labels } = story.record.prior;
    if (story.decision?.kind !== 'end') bringToEnd(story);
    const target = story.world.deployments.flatMap(each => each.pods);
    expect([...new Set(target.map(({ revision }) => revision))]).toEqual([
      '1-30-3',
    ]);
    story.ask('rollback');
    bringToEnd(story);
    expect(story.decision).toMatchObject({ outcome: 'rolled-back' });
    expect({
      'istio.io/rev': null,
      'istio-injection': null,
      ...story.world.labels,
    }).toEqual({ ...labels, team: 'payments' });
    const back = story.world.deployments.flatMap(each => each.pods);
    expect([...new Set(back.map(({ revision }) => revision))]).toEqual([
      '1-29-6',
    ]);
  });
});
