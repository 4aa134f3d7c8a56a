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

function deployment({ world }: Story, name: string) {
  const found = world.deployments.find(each => each.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

describe('templates that their teams deploy meanwhile', () => {
  it('does not restart again what was deployed on the target meanwhile', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('the team deploys worker v2', () =>
      deployment(story, 'worker').deploy('v2', false),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'worker')).toBe(0);
    expectGolden('deployed-meanwhile', story);
  });

  it('finishes its rollout together with a deployment into it, without a second restart', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('the team deploys api v2 into the rollout', () =>
      deployment(story, 'api').deploy('v2', false),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'api')).toBe(1);
    expect(revisionsOf(story)).toEqual(['1-30-3']);
    expectGolden('deployed-into-the-rollout', story);
  });

  it('says that it is not the move, when what they deploy is broken', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.until(({ kind }) => kind === 'wait');
    story.look();
    story.meanwhile('the team deploys a broken image of api', () =>
      deployment(story, 'api').deploy('v2', true),
    );
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH236']);
    story.meanwhile('the team deploys api v3', () =>
      deployment(story, 'api').deploy('v3', false),
    );
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('broken-by-its-team', story);
  });

  it('says that it has not restarted what is broken before its turn', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('the team deploys a broken image of worker', () =>
      deployment(story, 'worker').deploy('v2', true),
    );
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH236']);
    expect(restartsOf(story, 'worker')).toBe(0);
    expectGolden('broken-before-its-turn', story);
  });
});

describe('workloads that change meanwhile', () => {
  it.each([
    ['up', 6],
    ['down', 1],
    ['to zero', 0],
  ])(
    'goes on when a workload is scaled %s in its rollout',
    (_way, replicas) => {
      const story = begin();
      story.until(() => restartsOf(story, 'api') === 1);
      story.look();
      story.meanwhile(`api is scaled to ${replicas}`, () =>
        deployment(story, 'api').scale(replicas),
      );
      expect(story.untilStill()).toMatchObject({ outcome: 'done' });
      expect(deployment(story, 'api').pods).toHaveLength(replicas);
      expect(restartsOf(story, 'api')).toBe(1);
    },
  );

  it('lets a workload that wakes up from zero get the target by itself', () => {
    const story = begin({
      ...twoDeployments,
      deployments: [
        { name: 'api', replicas: 2 },
        { name: 'worker', replicas: 0 },
      ],
    });
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('worker is scaled to 2', () =>
      deployment(story, 'worker').scale(2),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'worker')).toBe(0);
    expect(revisionsOf(story)).toEqual(['1-30-3']);
    expectGolden('scaled-up-from-zero', story);
  });

  it('goes on with a workload that was deleted and made anew', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('api is deleted and applied again', world => {
      const anew = world.deploy({ name: 'api', replicas: 2 }, 'anew');
      world.deployments = world.deployments.map(each =>
        each.name === 'api' ? anew : each,
      );
    });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'api')).toBe(1);
  });
});
