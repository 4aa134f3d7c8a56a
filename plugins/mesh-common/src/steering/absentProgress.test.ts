import type { Story } from '../decide/__testUtils__/Story';
import { begin } from '../decide/__testUtils__/tellStory';
import { unknown } from '../model/known';
import { viewMigration } from './viewMigration';

function viewOf({ world, record, decision }: Story) {
  return viewMigration({ record, facts: world.facts(), decision });
}

describe('the view of a migration while the cluster cannot be read', () => {
  const unread = (story: Story) => ({
    ...story.world.facts(),
    workloads: unknown('The API server does not answer.'),
  });
  const lastSeenOf = (story: Story) => ({
    direction: story.record.direction,
    workloads: viewOf(story).workloads,
  });
  const halfWay = () => {
    const story = begin();
    story.until(
      each => each.kind === 'act' && each.why.text.includes('worker'),
    );
    return story;
  };

  it('keeps the progress that was seen last', () => {
    const story = halfWay();
    const seen = viewOf(story);
    expect(seen.headline.text).toContain('1 of 2 workloads renewed');
    const view = viewMigration({
      ...{ record: story.record, facts: unread(story) },
      decision: story.decision,
      lastSeen: lastSeenOf(story),
    });
    expect(view.workloads).toEqual(seen.workloads);
    expect(view.headline).toEqual(seen.headline);
  });

  it('does not take what was renewed on one way for renewed on the other', () => {
    const story = halfWay();
    const lastSeen = lastSeenOf(story);
    story.ask('rollback');
    const view = viewMigration({
      ...{ record: story.record, facts: null, decision: null, lastSeen },
    });
    expect(view.headline.text).toContain('0 of 2 workloads renewed');
    expect(view.workloads).toMatchObject([
      { ref: { name: 'api' }, state: 'waiting', onWanted: 0, pods: 3 },
      { ref: { name: 'worker' }, state: 'waiting', onWanted: 0, pods: 1 },
      { ref: { name: 'exporter' }, state: 'unchanged' },
    ]);
  });
});
