import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../model/target';
import {
  FakeNamespace,
  type NamespaceShape,
} from './__testUtils__/FakeNamespace';
import { Story } from './__testUtils__/Story';
import { startMigration } from './__testUtils__/startMigration';

const toNewRevision: Target = { kind: 'revision', name: '1-30-3' };

const twoDeployments: NamespaceShape = {
  labels: { 'istio.io/rev': 'stable', team: 'payments' },
  deployments: [
    { name: 'worker', replicas: 1 },
    { name: 'api', replicas: 3 },
    { name: 'exporter', replicas: 1, optedOut: true },
  ],
};

/** Compares with the recorded transcript; UPDATE_GOLDEN=1 records it anew. */
function expectGolden(name: string, story: Story): void {
  const path = join(__dirname, '__golden__', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, story.text());
  expect(story.text()).toBe(readFileSync(path, 'utf8'));
}

function begin(
  shape: NamespaceShape = twoDeployments,
  target: Target = toNewRevision,
): Story {
  const world = new FakeNamespace(shape);
  return new Story(world, startMigration(world, target));
}

function revisionsOf({ world }: Story): (string | null)[] {
  const pods = world.deployments
    .filter(({ name }) => name !== 'exporter')
    .flatMap(deployment => deployment.pods);
  return [...new Set(pods.map(({ revision }) => revision))];
}

function restartsOf({ world }: Story, name: string): number {
  return world.writes.filter(
    intent => intent.kind === 'restart-deployment' && intent.name === name,
  ).length;
}

describe('stories of migrations', () => {
  it('moves forward, verifies, and comes back to the very same labels', () => {
    const story = begin();
    const end = story.untilStill();
    expect(end).toMatchObject({ kind: 'end', outcome: 'done' });
    expect(revisionsOf(story)).toEqual(['1-30-3']);
    story.ask('rollback');
    const back = story.untilStill();
    expect(back).toMatchObject({ kind: 'end', outcome: 'rolled-back' });
    expect(story.world.labels).toEqual(twoDeployments.labels);
    expect(revisionsOf(story)).toEqual(['1-29-6']);
    expect(restartsOf(story, 'api')).toBe(2);
    expect(restartsOf(story, 'exporter')).toBe(0);
    expectGolden('forward-and-back', story);
  });

  it('moves between the label styles and back', () => {
    const labels = { 'istio-injection': 'enabled' };
    const story = begin(
      { ...twoDeployments, labels },
      { kind: 'tag', name: 'canary' },
    );
    story.untilStill();
    expect(story.world.labels).toEqual({ 'istio.io/rev': 'canary' });
    story.ask('rollback');
    story.untilStill();
    expect(story.world.labels).toEqual(labels);
    expectGolden('from-default-to-tag-and-back', story);
  });

  it('finishes the rollout under way before it pauses, and goes on where it was', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.ask('pause');
    expect(story.untilStill()).toMatchObject({ kind: 'paused' });
    expect(restartsOf(story, 'worker')).toBe(0);
    story.ask('resume');
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('paused-in-between', story);
  });

  it('ends when cancelled, closes its record and leaves labels and pods', () => {
    const story = begin();
    story.until(() => restartsOf(story, 'api') === 1);
    story.ask('cancel');
    expect(story.untilStill()).toMatchObject({ outcome: 'cancelled' });
    expect(story.world.record).toMatchObject({ record: { state: 'closed' } });
    expect(story.world.labels['istio.io/rev']).toBe('1-30-3');
    expectGolden('cancelled', story);
  });

  it('cancels without a trace before anything was written', () => {
    const story = begin();
    story.ask('cancel');
    expect(story.untilStill()).toMatchObject({ outcome: 'cancelled' });
    expect(story.world.writes).toEqual([]);
  });

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

  it('restarts nothing where the pods run the target already', () => {
    const shape = {
      ...twoDeployments,
      labels: { 'istio.io/rev': 'canary' },
    };
    const story = begin(shape);
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartsOf(story, 'api')).toBe(0);
    expectGolden('nothing-to-restart', story);
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

  it('does not fail since istiod cannot be asked, and says so', () => {
    const story = begin();
    story.world.connecting = 'cannot-ask';
    const end = story.untilStill();
    expect(end).toMatchObject({
      outcome: 'done',
      marks: { connectionNotAsked: 'istiod refuses to be asked (403).' },
    });
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
