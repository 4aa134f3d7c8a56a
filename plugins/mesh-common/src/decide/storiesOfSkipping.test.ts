import { viewMigration } from '../steering';
import type { Story } from './__testUtils__/Story';
import { stoppedFor } from './__testUtils__/beginWith';
import { begin, expectGolden, restartsOf } from './__testUtils__/tellStory';

function viewOf({ world, record, decision }: Story) {
  return viewMigration({ record, facts: world.facts(), decision });
}

describe('stories of skipped workloads', () => {
  it('ends honestly: what was skipped still runs the prior revision, and is left alone on the way back', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.ask('skip', { name: 'worker' });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'worker')).toBe(0);
    expect(viewOf(story).headline.text).toBe(
      'payments runs 1-30-3: 1 of 1 workload done, 1 workload skipped: still on 1-29-6.',
    );
    const worker = viewOf(story).workloads.find(
      ({ ref }) => ref.name === 'worker',
    );
    expect(worker).toMatchObject({
      ...{ state: 'skipped', runs: ['1-29-6'], maySkip: false },
      detail: { text: 'Skipped by user:default/paula: it stays as it is.' },
    });
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(restartsOf(story, 'worker')).toBe(0);
    expectGolden('skipped', story);
  });

  it('goes on with the others when the one that does not come up is skipped', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('pods with 1-30-3 crash', world => {
      world.broken.add('1-30-3');
    });
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH206']);
    story.ask('skip', { name: 'api' });
    story.meanwhile('those of the others do not', world => {
      world.broken.clear();
    });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'worker')).toBe(1);
    expectGolden('skipped-the-broken-one', story);
  });

  it('takes back on the way back what was skipped and carries the target by now', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.ask('skip', { name: 'worker' });
    story.untilStill();
    story.meanwhile('the team of worker deploys', ({ deployments }) =>
      deployments.find(({ name }) => name === 'worker')?.deploy('2', false),
    );
    for (let second = 0; second < 10; second += 1) story.world.tick();
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(restartsOf(story, 'worker')).toBe(1);
    const runs = story.world.deployments.flatMap(({ name, pods }) =>
      name === 'worker' ? pods.map(({ revision }) => revision) : [],
    );
    expect(runs).toEqual(['1-29-6']);
  });
});
