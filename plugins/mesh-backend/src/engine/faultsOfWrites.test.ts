import type { Fault } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const restart = /^patch .*deployments/;

/** What is written in all, whatever the API server answers meanwhile. */
const everyWriteOnce = [
  'patch namespaces shop record open',
  'patch namespaces shop labels {"istio.io/rev":"1-30-3","istio-injection":null}',
  'patch deployments web restart forward 1',
  'patch namespaces shop record closed',
];

describe('a write that the API server', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    story = await FaultStory.begin(knex);
  });
  afterEach(() => story.end());

  it.each<[string, Fault]>([
    ['409-conflict', { kind: 'answer', status: 409 }],
    [
      '429-too-many-requests',
      { kind: 'answer', status: 429, retryAfterSeconds: 0.1 },
    ],
    ['500-failed', { kind: 'answer', status: 500 }],
    ['503-unavailable', { kind: 'answer', status: 503 }],
    ['500-after-it-was-stored', { kind: 'answer-after', status: 500 }],
    ['dropped', { kind: 'drop' }],
    ['reset-after-it-was-applied', { kind: 'reset-after' }],
    ['slow', { kind: 'delay', ms: 100 }],
  ])('meets with %s is done once in the end', async (name, fault) => {
    story.place({ when: /^patch/, fault, skip: 1, times: 2 });
    const { id } = await story.start();
    const done = await story.world.run(id);
    expect(story.writes).toEqual(everyWriteOnce);
    await story.tell(`write-${name}`, done);
  });

  it('refuses as invalid stops the migration, until a person has removed the cause', async () => {
    const refusing = story.place({
      when: restart,
      fault: { kind: 'answer', status: 422, message: 'denied by a policy' },
    });
    const { id } = await story.start();
    expect(await story.world.run(id)).toMatchObject({ phase: 'stopped' });
    refusing.lift();
    await story.world.steer(id, 'retry');
    await story.tell('write-422-invalid', await story.world.run(id));
    expect(story.writes.filter(write => write.includes('restart'))).toEqual([
      'patch deployments web restart forward 2',
    ]);
  });

  it('puts off is not sent again before the time that it asked for', async () => {
    const refusing = story.place({
      when: restart,
      fault: { kind: 'answer', status: 429, retryAfterSeconds: 0.4 },
      times: 1,
    });
    const { id } = await story.start();
    await story.world.run(id);
    const [first, second] = story.proxy.seen.filter(({ line }) =>
      restart.test(line),
    );
    expect(refusing.met).toHaveLength(1);
    expect(second.atMs - first.atMs).toBeGreaterThanOrEqual(390);
  });
});
