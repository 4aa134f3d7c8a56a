import { istioWebhook } from './__testUtils__/istioWebhook';
import type { Story } from './__testUtils__/Story';
import {
  begin,
  expectGolden,
  restartsOf,
  revisionsOf,
  twoDeployments,
} from './__testUtils__/tellStory';

const codesOf = ({ decision }: Story) =>
  decision?.kind === 'stop' ? decision.findings.map(({ code }) => code) : [];

const labelWrites = ({ world }: Story) =>
  world.writes.filter(({ kind }) => kind === 'relabel-namespace').length;

describe('a namespace that goes away', () => {
  it.each([
    ['is being deleted', 'being-deleted', 'namespace-terminating'],
    ['is gone', 'gone', 'namespace-gone'],
  ] as const)(
    'stops when it %s, and can only be cancelled',
    (_how, standing, golden) => {
      const story = begin();
      story.until(() => restartsOf(story, 'api') === 1);
      story.meanwhile(`namespace: ${standing}`, world => {
        world.standing = standing;
      });
      story.untilStill();
      expect(codesOf(story)).toEqual(['MESH201']);
      story.ask('cancel');
      expect(story.untilStill()).toMatchObject({ outcome: 'cancelled' });
      expectGolden(golden, story);
    },
  );

  it('writes nothing to another namespace of the same name', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    const { length } = story.world.writes;
    story.meanwhile('payments is deleted and created again', world => {
      world.uid = 'uid-of-another';
      world.record = { kind: 'absent' };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH201']);
    story.ask('cancel');
    story.untilStill();
    expect(story.world.writes).toHaveLength(length);
    expectGolden('namespace-created-again', story);
  });
});

describe('a control plane that changes meanwhile', () => {
  it.each([
    ['before', 'record', 0],
    ['after', 'restart', 1],
  ] as const)(
    'stops when the target tag moves %s the labels are set',
    (_when, step, writes) => {
      const story = begin(twoDeployments, { kind: 'tag', name: 'canary' });
      story.until(decision => decision.step === step);
      story.meanwhile('tag canary moves to 1-29-6', world => {
        world.tags.canary = '1-29-6';
      });
      story.untilStill();
      expect(codesOf(story)).toEqual(['MESH204']);
      expect(labelWrites(story)).toBe(writes);
      expectGolden(`tag-moves-${_when}-relabel`, story);
    },
  );

  it('stops when the target is uninstalled, and goes back', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('revision 1-30-3 is uninstalled', world => {
      world.revisions = ['1-29-6'];
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH204']);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expectGolden('target-uninstalled', story);
  });

  it('stops when the target is installed anew, and a retry checks it and goes on', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('revision 1-30-3 is installed anew', world => {
      world.reinstalled['1-30-3'] = 1;
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH237']);
    expect(restartsOf(story, 'worker')).toBe(0);
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('target-installed-anew', story);
  });

  it('waits while istiod restarts, and begins nothing meanwhile', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.look();
    story.meanwhile('istiod 1-30-3 restarts', world => {
      world.istiodAway.add('1-30-3');
    });
    for (let look = 0; look < 12; look += 1) {
      expect(story.look().kind).toBe('wait');
    }
    story.meanwhile('istiod 1-30-3 is back', world => {
      world.istiodAway.clear();
    });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('istiod-restarts', story);
  });

  it('stops when istiod stays away, and goes back', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.look();
    story.meanwhile('istiod 1-30-3 goes away', world => {
      world.istiodAway.add('1-30-3');
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH238']);
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expectGolden('istiod-stays-away', story);
  });

  it('restarts nothing into a control plane that was uninstalled behind its tag', () => {
    const story = begin(undefined, { kind: 'tag', name: 'canary' });
    story.until(() => restartsOf(story, 'api') === 1);
    story.until(({ step, kind }) => step === 'restart' && kind === 'wait');
    for (let second = 0; second < 6; second += 1) story.look();
    const restarted = restartsOf(story, 'worker');
    story.meanwhile('istioctl uninstalls 1-30-3; its tag stays', world => {
      world.revisions = ['1-29-6'];
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH238']);
    expect(restartsOf(story, 'worker')).toBe(restarted);
    expect(restarted).toBe(0);
    const words = JSON.stringify(story.decision);
    expect(words).toContain(
      'Service istiod-1-30-3 in istio-system does not exist',
    );
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expectGolden('uninstalled-behind-its-tag', story);
  });

  it('stops when another webhook configuration matches as well', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody installs a copy of the webhook', world => {
      const copy = istioWebhook('1-30-3');
      world.otherWebhooks = [{ ...copy, name: 'a-copy', uid: 'uid-copy' }];
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH239']);
    expectGolden('another-webhook-matches', story);
  });

  it('stops when the selector of the webhook does not match any more', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody deactivates the webhook of 1-30-3', world => {
      world.deactivated.add('1-30-3');
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH204']);
    expectGolden('webhook-deactivated', story);
  });
});
