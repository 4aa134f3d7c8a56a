import { viewMigration } from '../steering';
import { beginWith, stoppedFor } from './__testUtils__/beginWith';
import { expectGolden } from './__testUtils__/tellStory';

const soak = { soakSeconds: 20 };

describe('stories of the soak', () => {
  it('watches what was verified for the chosen time', () => {
    const story = beginWith(soak);
    story.until(({ step }) => step === 'soak');
    const { record, decision, world } = story;
    const view = viewMigration({ record, decision, facts: world.facts() });
    expect(view.steps.map(({ id }) => id)).toContain('soak');
    const since = Date.parse(world.now);
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(Date.parse(world.now) - since).toBeGreaterThanOrEqual(20_000);
    expectGolden('soaked', story);
  });

  it('counts anew after a rollout of somebody else, and verifies that as well', () => {
    const story = beginWith(soak);
    story.until(({ step }) => step === 'soak');
    story.look();
    story.meanwhile('the team of api deploys', ({ deployments }) =>
      deployments.find(({ name }) => name === 'api')?.deploy('2', false),
    );
    story.until(({ step }) => step === 'restart');
    expect(story.record.marks.verifiedAt).toBeUndefined();
    const end = story.untilStill();
    expect(end).toMatchObject({ outcome: 'done' });
    expectGolden('soak-begins-anew', story);
  });

  it('stops in the words of a pod that crashes meanwhile', () => {
    const story = beginWith(soak);
    story.until(({ step }) => step === 'soak');
    story.meanwhile('the team of api deploys what crashes', world =>
      world.deployments.find(({ name }) => name === 'api')?.deploy('2', true),
    );
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH236']);
  });

  it('notices labels that somebody changes meanwhile', () => {
    const story = beginWith(soak);
    story.until(({ step }) => step === 'soak');
    story.meanwhile('somebody sets another label', world =>
      world.relabel({ 'istio.io/rev': '1-29-6' }, 'kubectl-label'),
    );
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH203']);
  });

  it('has none on the way back', () => {
    const story = beginWith(soak);
    story.until(({ step }) => step === 'soak');
    story.ask('rollback');
    const steps: string[] = [];
    story.until(({ kind, step }) => {
      steps.push(step);
      return kind === 'end';
    });
    expect(steps).not.toContain('soak');
  });
});
