import { beginWith } from './__testUtils__/beginWith';
import type { FakeNamespace } from './__testUtils__/FakeNamespace';
import {
  begin,
  expectGolden,
  restartsOf,
  revisionsOf,
} from './__testUtils__/tellStory';

describe('stories of trouble', () => {
  it('refuses to go back when the prior revision injects no more', () => {
    const story = begin();
    story.untilStill();
    story.meanwhile('revision 1-29-6 is uninstalled', world => {
      world.revisions = ['1-30-3'];
      world.tags = { canary: '1-30-3' };
    });
    story.ask('rollback');
    expect(story.record.direction).toBe('forward');
    expectGolden('prior-revision-gone', story);
  });

  it('stops in the words of a pod that crashes, and goes back', () => {
    const story = begin();
    story.world.broken.add('1-30-3');
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH206' }],
    });
    expect(restartsOf(story, 'worker')).toBe(0);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(restartsOf(story, 'worker')).toBe(0);
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expectGolden('crash-and-back', story);
  });

  it('restarts once more at a retry, after what was broken was mended', () => {
    const story = begin();
    story.world.broken.add('1-30-3');
    story.untilStill();
    story.meanwhile('the image is mended', world => world.broken.clear());
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('crash-and-retry', story);
  });

  it('writes nothing while a fact is unknown, and goes on when it is known again', () => {
    const story = begin();
    story.until(({ step }) => step === 'restart');
    for (const fact of ['object', 'webhooks', 'workloads', 'pods'] as const) {
      const { writes } = story.world;
      story.meanwhile(`${fact} cannot be read`, ({ hidden }) => {
        hidden.add(fact);
      });
      const before = writes.length;
      for (let look = 0; look < 3; look += 1) {
        expect(story.look().kind).toBe('wait');
      }
      expect(writes).toHaveLength(before);
      story.world.hidden.clear();
    }
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('unknown-for-a-while', story);
  });

  it('stops at the first pod without a sidecar, restarts nothing else, and goes back', () => {
    const story = begin();
    story.world.leavesOut.add('1-30-3');
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH246' }],
    });
    const bare = story.world.rolled
      .flatMap(({ pods }) => pods)
      .filter(({ name, revision }) => /^api/.test(name) && revision === null);
    expect(bare).toHaveLength(1);
    expect(restartsOf(story, 'worker')).toBe(0);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expectGolden('no-sidecar-and-back', story);
  });

  it('stops when ready proxies never appear at istiod', () => {
    const story = begin();
    story.world.connecting = 'never';
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH212' }],
    });
    expectGolden('never-connected', story);
  });

  it('stops in the words of a proxy that rejects its configuration', () => {
    const story = begin();
    story.world.connecting = 'rejecting';
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({ kind: 'stop' });
    expect(JSON.stringify(stopped)).toContain('duplicate listener');
    expect(JSON.stringify(stopped)).toContain('MESH213');
  });

  it('ends as moved, not as verified, where the plan accepts that nobody can ask istiod', () => {
    const story = beginWith({ acceptUnaskedConnections: true });
    story.world.connecting = 'cannot-ask';
    const end = story.untilStill();
    expect(end).toMatchObject({
      outcome: 'done',
      marks: { connectionNotAsked: 'istiod refuses to be asked (403).' },
    });
  });

  it.each<[string, (world: FakeNamespace) => void]>([
    ['hangs', world => (world.connecting = 'hangs')],
    ['lies down', world => world.istiodAway.add('1-30-3')],
  ])(
    'never calls proxies verified that istiod does not list when it %s',
    (_, falls) => {
      const story = begin();
      story.world.connecting = 'never';
      story.until(({ step }) => step === 'verify');
      for (let look = 0; look < 15; look += 1) story.look();
      story.meanwhile('istiod of 1-30-3 gives no answer any more', falls);
      expect(story.untilStill()).toMatchObject({
        kind: 'stop',
        findings: [{ code: 'MESH240' }],
      });
      story.meanwhile('istiod is back, and its proxies connect', world => {
        world.istiodAway.clear();
        world.connecting = 'yes';
      });
      story.ask('retry');
      expect(story.untilStill()).toMatchObject({ outcome: 'done' });
      expect(story.record.marks.connectionNotAsked).toBeUndefined();
    },
  );

  it('keeps what istiod said over a retry, though nobody can ask it any more', () => {
    const story = beginWith({ acceptUnaskedConnections: true });
    story.world.connecting = 'never';
    story.untilStill();
    story.meanwhile('the right to ask istiod is taken away', world => {
      world.connecting = 'cannot-ask';
    });
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH240' }],
    });
  });
});
