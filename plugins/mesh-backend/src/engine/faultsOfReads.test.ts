import type { Fault } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const podsOfShop = /^list .*namespaces\/shop\/pods/;

describe('a read that the API server', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    story = await FaultStory.begin(knex);
  });
  afterEach(() => story.end());

  const restartsAsked = () =>
    story.writes.filter(write => write.includes('restart'));
  const wrote = (words: string) => () =>
    story.writes.some(write => write.includes(words));

  it.each<[string, Fault]>([
    ['500-failed', { kind: 'answer', status: 500 }],
    [
      '429-too-many-requests',
      { kind: 'answer', status: 429, retryAfterSeconds: 0.05 },
    ],
    ['401-unauthorized', { kind: 'answer', status: 401 }],
    ['dropped', { kind: 'drop' }],
    ['slow', { kind: 'delay', ms: 50 }],
  ])(
    'meets with %s is waited for, and nothing is written meanwhile',
    async (name, fault) => {
      const { id } = await story.start();
      await story.until(wrote('restart'));
      const failing = story.place({ when: podsOfShop, fault, times: 3 });
      const done = await story.world.run(id);
      expect(failing.met).toHaveLength(3);
      expect(restartsAsked()).toHaveLength(1);
      await story.tell(`read-${name}`, done);
    },
  );

  it('puts off is not asked again before the time that it asked for', async () => {
    const { id } = await story.start();
    await story.until(wrote('restart'));
    story.place({
      when: podsOfShop,
      fault: { kind: 'answer', status: 429, retryAfterSeconds: 0.4 },
      times: 1,
    });
    await story.world.run(id);
    const asked = story.proxy.seen.filter(({ line }) => podsOfShop.test(line));
    const refused = asked.findIndex(({ fault }) => fault === 'answer');
    const pause = asked[refused + 1].atMs - asked[refused].atMs;
    expect(pause).toBeGreaterThanOrEqual(390);
  });

  it('answers with labels of before our own write is not taken for the edit of a person', async () => {
    const { id } = await story.start();
    // What the plan has read.
    const before = story.proxy.mark();
    await story.until(wrote('restart'));
    const stale = story.place({
      when: /^get .*namespaces\/shop$/,
      fault: { kind: 'stale', asOf: before },
      times: 3,
    });
    const done = await story.world.run(id);
    expect(stale.met).toHaveLength(3);
    await story.tell('read-stale-labels', done);
  });

  it('answers with a template of before the restart leads to no second one', async () => {
    const { id } = await story.start();
    await story.until(wrote('labels'));
    const before = story.proxy.mark();
    await story.until(wrote('restart'));
    const stale = story.place({
      when: /^list .*shop\/(deployments|replicasets|pods)/,
      fault: { kind: 'stale', asOf: before },
      times: 9,
    });
    const done = await story.world.run(id);
    expect(stale.met).toHaveLength(9);
    expect(restartsAsked()).toHaveLength(1);
    await story.tell('read-stale-workloads', done);
  });

  it('answers with pods of before the move is not taken for the end of a rollback', async () => {
    const { id } = await story.start();
    const before = story.proxy.mark();
    await story.world.run(id);
    const stale = story.place({
      when: /^list .*shop\/(deployments|replicasets|pods)/,
      fault: { kind: 'stale', asOf: before },
      times: 9,
    });
    await story.world.steer(id, 'rollback');
    const back = await story.world.run(id);
    expect(stale.met).toHaveLength(9);
    expect([back.phase, story.runs]).toEqual(['rolled-back', ['1-29-6']]);
    expect(restartsAsked()).toEqual([
      'patch deployments web restart forward 1',
      'patch deployments web restart back 1',
    ]);
  });
});
