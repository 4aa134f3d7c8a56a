import { begin, restartsOf } from '../decide/__testUtils__/tellStory';
import type { Story } from '../decide/__testUtils__/Story';
import { viewMigration } from './viewMigration';

function viewOf({ world, record, decision }: Story) {
  return viewMigration({ record, facts: world.facts(), decision });
}

function underWay(): Story {
  const story = begin(undefined, { kind: 'tag', name: 'canary' });
  story.until(() => restartsOf(story, 'api') === 1);
  return story;
}

describe('the lines to go on by hand', () => {
  it('are withheld where the target is gone behind its tag', () => {
    const story = underWay();
    expect(viewOf(story).wayOn[0]).toMatch(/^kubectl /);
    story.world.revisions = ['1-29-6'];
    expect(viewOf(story).wayOn).toEqual([
      '# Withheld: Service istiod-1-30-3 in istio-system does not exist. New pods are refused.',
    ]);
  });

  it('are withheld where the labels give another revision, or none', () => {
    const story = underWay();
    story.world.tags = { ...story.world.tags, canary: '1-29-6' };
    expect(viewOf(story).wayOn).toEqual([
      '# Withheld: With istio.io/rev=canary new pods get revision 1-29-6 now, not revision 1-30-3.',
    ]);
    story.world.tags = { stable: '1-29-6' };
    expect(viewOf(story).wayOn).toEqual([
      '# Withheld: With istio.io/rev=canary new pods get no sidecar now, not revision 1-30-3.',
    ]);
  });

  it('are withheld where what they do cannot be told', () => {
    const story = underWay();
    story.world.hidden.add('webhooks');
    expect(viewOf(story).wayOn[0]).toMatch(
      /^# Withheld: What new pods get cannot be told: /,
    );
  });
});

describe('the lines to go back by hand', () => {
  it('pin the former revision where its tag has moved', () => {
    const story = underWay();
    story.untilStill();
    story.world.tags = { ...story.world.tags, stable: '1-30-3' };
    expect(viewOf(story).wayBack[0]).toContain('istio.io/rev=1-29-6');
  });

  it('are withheld where nothing injects the former revision', () => {
    const story = underWay();
    story.untilStill();
    story.world.revisions = ['1-30-3'];
    story.world.tags = { canary: '1-30-3' };
    expect(viewOf(story).wayBack).toEqual([
      expect.stringMatching(
        /^# Withheld: .*no sidecar now, not revision 1-29-6\.$/,
      ),
    ]);
  });
});

describe('what an action says of new pods', () => {
  const saidOf = (story: Story, action: string) =>
    viewOf(story).actions.find(each => each.action === action)?.explanation
      .text;

  it('is resolved when it is shown', () => {
    const story = underWay();
    expect(saidOf(story, 'cancel')).toContain('get 1-30-3');
    story.world.tags = { ...story.world.tags, canary: '1-29-6' };
    expect(saidOf(story, 'cancel')).toContain(
      'New pods of payments get revision 1-29-6 now.',
    );
    story.world.tags = { ...story.world.tags, canary: '1-30-3' };
    story.world.revisions = ['1-29-6'];
    expect(saidOf(story, 'pause')).toContain('New pods are refused.');
  });
});

it('says at the end of a rollback that the namespace is pinned', () => {
  const story = underWay();
  story.untilStill();
  story.world.tags = { ...story.world.tags, stable: '1-30-3' };
  story.ask('rollback');
  story.untilStill();
  expect(viewOf(story).headline.text).toContain(
    'Its former labels (istio.io/rev=stable) no longer give 1-29-6, so the namespace names it directly.',
  );
});
