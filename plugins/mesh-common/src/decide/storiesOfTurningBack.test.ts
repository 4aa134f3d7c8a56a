import { viewMigration } from '../steering';
import { beginWith, stoppedFor } from './__testUtils__/beginWith';
import {
  expectGolden,
  restartsOf,
  revisionsOf,
} from './__testUtils__/tellStory';

const backAtOnce = { onFailure: 'rollback' as const };

describe('stories of a plan that chose to go back when it fails', () => {
  it('goes back by itself when a workload does not come up, and says why', () => {
    const story = beginWith(backAtOnce);
    story.world.broken.add('1-30-3');
    story.until(({ kind }) => kind === 'turn-back');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expect(restartsOf(story, 'worker')).toBe(0);
    const view = viewMigration({ ...story, facts: story.world.facts() });
    expect(view.turnedBack?.findings[0].code).toBe('MESH206');
    expectGolden('turned-back', story);
  });

  it('goes back when the proxies never connect', () => {
    const story = beginWith(backAtOnce);
    story.world.connecting = 'never';
    story.until(({ kind }) => kind === 'turn-back');
    story.world.connecting = 'yes';
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
  });

  it('stays where it is, and says why, when there is no way back', () => {
    const story = beginWith(backAtOnce);
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('1-29-6 is uninstalled, and 1-30-3 breaks', world => {
      world.revisions = ['1-30-3'];
      world.tags = { canary: '1-30-3' };
      world.broken.add('1-30-3');
    });
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH206', 'MESH228']);
    expectGolden('no-way-back', story);
  });

  it('does not overrule somebody who changed the labels', () => {
    const story = beginWith(backAtOnce);
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody sets another label', world =>
      world.relabel({ 'istio.io/rev': '1-29-6' }, 'kubectl-label'),
    );
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH203']);
    expect(story.record.direction).toBe('forward');
  });

  it('turns at most once: a way back that fails stops', () => {
    const story = beginWith(backAtOnce);
    story.world.broken.add('1-30-3');
    story.until(({ kind }) => kind === 'turn-back');
    story.world.broken.add('1-29-6');
    expect(story.untilStill()).toMatchObject({ kind: 'stop' });
    expect(story.record.direction).toBe('back');
  });
});

describe('stories of a deadline', () => {
  it('stops what goes on after it, leaves the rollout, and gives the same time at a retry', () => {
    const story = beginWith({ deadlineMinutes: 1, canaryWatchSeconds: 90 });
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH226']);
    expect(restartsOf(story, 'api')).toBe(1);
    story.record = {
      ...story.record,
      options: { ...story.record.options, canaryWatchSeconds: 0 },
    };
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'api')).toBe(1);
    expectGolden('deadline', story);
  });

  it('turns back where the plan chose that', () => {
    const story = beginWith({
      ...backAtOnce,
      ...{ deadlineMinutes: 1, canaryWatchSeconds: 90 },
    });
    story.until(({ kind }) => kind === 'turn-back');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
  });

  it('lets a person pause for as long as they want', () => {
    const story = beginWith({ deadlineMinutes: 1 });
    story.until(({ step }) => step === 'restart');
    story.ask('pause');
    expect(story.untilStill()).toMatchObject({ kind: 'paused' });
    for (let second = 0; second < 90; second += 1) story.world.tick();
    expect(story.look()).toMatchObject({ kind: 'paused' });
    story.ask('resume');
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH226']);
  });
});
