import {
  begin,
  expectGolden,
  restartsOf,
  revisionsOf,
  twoDeployments,
} from './__testUtils__/tellStory';

describe('stories of migrations', () => {
  it('moves forward, verifies, and comes back to the very same labels', () => {
    const story = begin();
    const end = story.untilStill();
    expect(end).toMatchObject({ kind: 'end', outcome: 'done' });
    expect(revisionsOf(story)).toEqual(['1-30-3']);
    story.ask('rollback');
    const back = story.untilStill();
    expect(back).toMatchObject({ kind: 'end', outcome: 'rolled-back' });
    expect(story.world.labels).toEqual(twoDeployments.labels);
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expect(restartsOf(story, 'api')).toBe(2);
    expect(restartsOf(story, 'exporter')).toBe(0);
    expectGolden('forward-and-back', story);
  });

  it('moves between the label styles and back', () => {
    const labels = { 'istio-injection': 'enabled' };
    const story = begin(
      { ...twoDeployments, labels },
      { kind: 'tag', name: 'canary' },
    );
    story.untilStill();
    expect(story.world.labels).toEqual({ 'istio.io/rev': 'canary' });
    story.ask('rollback');
    story.untilStill();
    expect(story.world.labels).toEqual(labels);
    expectGolden('from-default-to-tag-and-back', story);
  });

  it('finishes the rollout under way before it pauses, and goes on where it was', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.ask('pause');
    expect(story.untilStill()).toMatchObject({ kind: 'paused' });
    expect(restartsOf(story, 'worker')).toBe(0);
    story.ask('resume');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('paused-in-between', story);
  });

  it('ends when cancelled, closes its record and leaves labels and pods', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.ask('cancel');
    expect(story.untilStill()).toMatchObject({ outcome: 'cancelled' });
    expect(story.world.record).toMatchObject({ record: { state: 'closed' } });
    expect(story.world.labels['istio.io/rev']).toBe('1-30-3');
    expectGolden('cancelled', story);
  });

  it('cancels without a trace before anything was written', () => {
    const story = begin();
    story.ask('cancel');
    expect(story.untilStill()).toMatchObject({ outcome: 'cancelled' });
    expect(story.world.writes).toEqual([]);
  });

  it('restarts nothing where the pods run the target already', () => {
    const shape = {
      ...twoDeployments,
      labels: { 'istio.io/rev': 'canary' },
    };
    const story = begin(shape);
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'api')).toBe(0);
    expectGolden('nothing-to-restart', story);
  });
});
