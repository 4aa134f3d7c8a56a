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

function deployment({ world }: Story, name: string) {
  const found = world.deployments.find(each => each.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

const former = { 'istio.io/rev': 'stable', team: 'payments' };

describe('labels that others change meanwhile', () => {
  it('stops at once when a GitOps tool puts them back between write and look', () => {
    const story = begin();
    story.until(({ step }) => step === 'record');
    story.meanwhile('Argo CD holds istio.io/rev=stable', world => {
      world.gitOps = { labels: former, afterTicks: 0 };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    expect(labelWrites(story)).toBe(1);
    expect(restartsOf(story, 'api')).toBe(0);
    expectGolden('gitops-puts-back-at-once', story);
  });

  it('stops when a GitOps tool puts them back after minutes, and goes on when Git has changed', () => {
    const story = begin();
    story.meanwhile('Argo CD will look again in a while', world => {
      world.gitOps = { labels: former, afterTicks: 14 };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    story.meanwhile('Git asks for istio.io/rev=1-30-3', world => {
      const labels = { 'istio.io/rev': '1-30-3', team: 'payments' };
      world.gitOps = { labels, afterTicks: 0 };
      world.relabel(labels, 'argocd-controller');
    });
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(labelWrites(story)).toBe(1);
    expectGolden('gitops-puts-back-after-minutes', story);
  });

  it('does not fight a tool whose doing leaves no trace', () => {
    const story = begin({
      ...twoDeployments,
      labels: { 'istio-injection': 'enabled' },
    });
    story.until(({ step }) => step === 'record');
    story.meanwhile('somebody removes what is written, again and again', () => {
      story.world.gitOps = {
        labels: { 'istio-injection': 'enabled' },
        afterTicks: 0,
      };
    });
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    expect(labelWrites(story)).toBeLessThanOrEqual(8);
  });

  it('sets them once more at a retry, when a person had put them back by mistake', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody puts the labels back', world =>
      world.relabel(former, 'kubectl-label'),
    );
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH235']);
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    // Pods that its rollout made meanwhile have the former revision, and the retry is asked to renew them.
    expect(restartsOf(story, 'api')).toBe(2);
    expectGolden('labels-put-back-by-hand', story);
  });

  it('stops when somebody adds the other style, and says what new pods get', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody adds istio-injection=enabled', world =>
      world.relabel(
        { ...world.labels, 'istio-injection': 'enabled' },
        'kubectl-edit',
      ),
    );
    story.untilStill();
    expect(codesOf(story)).toEqual(['MESH203']);
    expectGolden('labels-of-both-styles', story);
  });

  it('goes on when somebody edits another label of the namespace', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody adds cost=42', world =>
      world.relabel({ ...world.labels, cost: '42' }, 'kubectl-label'),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
  });
});

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
