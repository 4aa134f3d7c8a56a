import {
  application,
  type Breakage,
  daemonSet,
  statefulSet,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const istiod = { target: 'istiod', revision: '1-30-3' } satisfies Breakage;
const refusal =
  /Waiting for an istiod of 1-30-3: .*failed calling webhook .*connection refused/;

describe('a webhook of the target that fails closed and does not answer', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    story = await FaultStory.begin(
      knex,
      {},
      {
        workloads: [
          ...application('shop', 'web', { replicas: 2 }),
          ...application('shop', 'worker', { replicas: 1 }),
        ],
      },
    );
  });
  afterEach(() => story.end());

  const available = (name: string) =>
    story.sandbox.store.get('deployments.apps', 'shop', name)?.status
      .availableReplicas;
  const restartsAsked = () =>
    story.writes.filter(write => write.includes('restart'));

  /** In the cluster, while the engine looks. */
  const secondsPass = async (seconds: number) => {
    const until = story.sandbox.clock.now() + seconds * 1_000;
    await story.until(() => story.sandbox.clock.now() >= until);
  };

  it('is waited for in the API server’s words: old pods keep running, nothing else is begun, and it goes on by itself', async () => {
    const { id } = await story.start();
    let headline = '';
    await story.until(() => restartsAsked().length === 1);
    story.sandbox.control.break(istiod);
    for (let second = 0; !refusal.test(headline); second++) {
      expect(second).toBeLessThan(60);
      await secondsPass(1);
      const shown = await story.world.migrations.find(id);
      headline = shown.headline.text;
      expect([available('web'), available('worker')]).toEqual([2, 1]);
    }
    await secondsPass(30);
    expect([available('web'), available('worker')]).toEqual([2, 1]);
    expect(restartsAsked()).toHaveLength(1);
    expect(await story.world.migrations.find(id)).toMatchObject({
      phase: 'running',
      findings: [],
    });
    story.sandbox.control.mend(istiod);
    const done = await story.world.run(id);
    expect([done.phase, story.runs]).toEqual(['done', ['1-30-3']]);
    expect(restartsAsked()).toHaveLength(2);
    await story.tell('webhook-down', done);
  });
});

describe.each([
  ['StatefulSet', statefulSet('shop', 'store', { replicas: 2 })],
  ['DaemonSet', daemonSet('shop', 'agent')],
] as const)('a %s whose pod is refused', (_, workloads) => {
  let story: FaultStory;

  beforeEach(async () => {
    const knex = await postgres.create();
    story = await FaultStory.begin(knex, {}, { workloads: [...workloads] });
  });
  afterEach(() => story.end());

  it('is told of in the words of its controller’s Event, while its istiod hangs', async () => {
    const { id } = await story.start({ acceptDowntime: true });
    await story.until(() =>
      story.writes.some(write => write.includes('restart')),
    );
    story.sandbox.control.break({ ...istiod, fault: 'hang' });
    const secondPasses = () => {
      const at = story.sandbox.clock.now() + 1_000;
      return story.until(() => story.sandbox.clock.now() >= at);
    };
    const seen = async () => (await story.world.migrations.find(id)).headline;
    let headline = '';
    for (let looks = 0; !headline.includes('deadline exceeded'); looks += 1) {
      expect(looks).toBeLessThan(60);
      await secondPasses();
      headline = (await seen()).text;
    }
    expect(headline).toMatch(
      /Waiting for an istiod of 1-30-3: .*failed calling webhook/,
    );
    story.sandbox.control.mend(istiod);
    const done = await story.world.run(id);
    expect([done.phase, story.runs]).toEqual(['done', ['1-30-3']]);
  });
});
