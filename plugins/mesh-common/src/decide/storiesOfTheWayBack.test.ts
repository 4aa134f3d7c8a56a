import { stoppedFor } from './__testUtils__/beginWith';
import {
  begin,
  expectGolden,
  restartsOf,
  revisionsOf,
} from './__testUtils__/tellStory';

function onTheWayBack() {
  const story = begin();
  story.untilStill();
  story.ask('rollback');
  story.until(() => restartsOf(story, 'api') === 2);
  return story;
}

describe('stories of steering the way back', () => {
  it('is paused between workloads, and resumed', () => {
    const story = onTheWayBack();
    story.ask('pause');
    expect(story.untilStill()).toMatchObject({ kind: 'paused' });
    expect(restartsOf(story, 'worker')).toBe(1);
    story.ask('rollback');
    story.ask('resume');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expectGolden('back-paused', story);
  });

  it('fails in the words of the pod, and is retried as a new attempt', () => {
    const story = begin();
    story.untilStill();
    story.world.broken.add('1-29-6');
    story.ask('rollback');
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH206']);
    story.ask('rollback');
    story.meanwhile('what was broken is mended', world => {
      world.broken.clear();
    });
    story.ask('retry');
    expect(story.record).toMatchObject({ direction: 'back', attempt: 2 });
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expectGolden('back-fails-and-retry', story);
  });

  it('is cancelled, and leaves the former labels and both revisions', () => {
    const story = onTheWayBack();
    story.ask('cancel');
    expect(story.untilStill()).toMatchObject({ outcome: 'cancelled' });
    expect(story.world.labels['istio.io/rev']).toBe('stable');
    expectGolden('back-cancelled', story);
  });

  it('skips what does not come back', () => {
    const story = begin();
    story.untilStill();
    story.world.broken.add('1-29-6');
    story.ask('rollback');
    story.untilStill();
    story.ask('skip', { name: 'api' });
    story.world.broken.clear();
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(story.record.skipped).toMatchObject([{ name: 'api' }]);
  });
});
