import { FakeOperator } from './__testUtils__/FakeOperator';
import {
  begin,
  expectGolden,
  restartsOf,
  revisionsOf,
  twoDeployments,
} from './__testUtils__/tellStory';

describe('stories of people who interfere', () => {
  it('stops when somebody changes the labels meanwhile, and names who', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('kubectl sets istio.io/rev=1-29-6', world =>
      world.relabel({ 'istio.io/rev': '1-29-6' }, 'kubectl-label'),
    );
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH203' }],
    });
    expect(restartsOf(story, 'worker')).toBe(0);
    expectGolden('labels-changed-meanwhile', story);
  });

  it('stops when the labels changed between plan and first write', () => {
    const story = begin();
    story.world.relabel({ 'istio.io/rev': 'canary' }, 'kubectl-label');
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH203' }],
    });
    expect(
      story.world.writes.filter(({ kind }) => kind === 'relabel-namespace'),
    ).toEqual([]);
  });

  it('stops when the target tag is moved meanwhile', () => {
    const story = begin(twoDeployments, { kind: 'tag', name: 'canary' });
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('tag canary moves to 1-29-6', world => {
      world.tags.canary = '1-29-6';
    });
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH204' }],
    });
  });

  it('pins the prior revision when the prior tag has moved since', () => {
    const story = begin();
    story.untilStill();
    story.meanwhile('tag stable moves to 1-30-3', world => {
      world.tags.stable = '1-30-3';
    });
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(story.world.labels).toEqual({
      'istio.io/rev': '1-29-6',
      team: 'payments',
    });
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expectGolden('pinned', story);
  });

  it('keeps a pin that it set when the tag comes back during the rollback', () => {
    const story = begin();
    story.untilStill();
    story.world.tags.stable = '1-30-3';
    story.ask('rollback');
    story.until(() => restartsOf(story, 'api') === 2);
    story.world.tags.stable = '1-29-6';
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(story.world.labels['istio.io/rev']).toBe('1-29-6');
  });

  it('does not restart a workload that somebody else has restarted meanwhile', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('somebody restarts worker', ({ deployments }) =>
      deployments
        .find(({ name }) => name === 'worker')
        ?.annotateTemplate('kubectl.kubernetes.io/restartedAt', 'now'),
    );
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'worker')).toBe(0);
  });

  it('takes back a workload that was created on the target meanwhile', () => {
    const story = begin();
    story.untilStill();
    story.meanwhile('reports is deployed', world => {
      world.deployments.push(world.deploy({ name: 'reports', replicas: 1 }));
    });
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(restartsOf(story, 'reports')).toBe(1);
    expect(revisionsOf(story)).toEqual(['1-29-6']);
  });

  it('stops for a workload that nobody agreed to restart', () => {
    const story = begin();
    story.look();
    story.meanwhile('reports is deployed', world => {
      world.deployments.push(world.deploy({ name: 'reports', replicas: 1 }));
    });
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH209' }],
    });
    expect(restartsOf(story, 'reports')).toBe(0);
  });

  it('names all workloads that nobody agreed to restart at once', () => {
    const story = begin();
    story.look();
    story.meanwhile('two are deployed', world => {
      for (const name of ['reports', 'search']) {
        world.deployments.push(world.deploy({ name, replicas: 1 }));
      }
    });
    expect(story.untilStill()).toMatchObject({
      findings: [
        { code: 'MESH209', object: { name: 'reports' } },
        { code: 'MESH209', object: { name: 'search' } },
      ],
    });
  });

  it('goes on when a workload of the plan is deleted', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.meanwhile('worker is deleted', world => {
      world.deployments = world.deployments.filter(
        ({ name }) => name !== 'worker',
      );
    });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
  });

  it('stops when another portal takes the namespace', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    const { record } = story.world;
    if (record.kind !== 'present') throw new Error('nothing was recorded');
    story.world.record = {
      kind: 'present',
      record: { ...record.record, portal: 'https://other.example' },
    };
    expect(story.untilStill()).toMatchObject({
      findings: [{ code: 'MESH202' }],
    });
  });
});

describe('stories of an operator that undoes a restart', () => {
  const operated = (replicas: number, afterTicks: number) => {
    const story = begin({
      labels: { 'istio.io/rev': 'stable' },
      deployments: [{ name: 'api', replicas }],
    });
    story.world.operator = new FakeOperator(['api'], afterTicks);
    story.world.deployments[0].controller = {
      ...{ kind: 'Function', apiVersion: 'example.org/v1' },
      ...{ name: 'api', uid: 'uid-function' },
    };
    return story;
  };
  const evictions = (story: ReturnType<typeof operated>) =>
    story.world.writes.filter(({ kind }) => kind === 'evict-pod');

  it.each([
    ['at once, before it is seen', 2, 0],
    ['at once, of one replica', 1, 0],
    ['a moment later', 2, 1],
    ['a moment later, of one replica', 1, 1],
    ['while the rollout is under way', 3, 2],
  ])('says so, and evicts nobody: %s', (_, replicas, afterTicks) => {
    const story = operated(replicas, afterTicks);
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({
      kind: 'stop',
      findings: [
        {
          code: 'MESH208',
          message: {
            code: 'MESH208.undone',
            text: expect.stringContaining('Function api manages it'),
          },
        },
      ],
    });
    expect(evictions(story)).toEqual([]);
    expect(restartsOf(story, 'api')).toBeLessThanOrEqual(2);
    expect(story.text()).not.toContain('was created after the restart');
    if (afterTicks === 1 && replicas === 2) expectGolden('undone', story);
  });

  it('names nobody where nothing tells who it is', () => {
    const story = operated(2, 1);
    story.world.deployments[0].controller = null;
    const stopped = story.untilStill();
    expect(stopped).toMatchObject({
      findings: [{ message: { code: 'MESH208.undone-unknown' } }],
    });
  });

  it('goes on with the next attempt once the operator lets the restart be', () => {
    const story = operated(2, 1);
    story.untilStill();
    story.world.operator = null;
    story.ask('retry');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(revisionsOf(story)).toEqual(['1-30-3']);
  });
});
