import { migrationRecordSchema } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { newMigration } from '../__testUtils__/newMigration';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { withoutUnwatchedTime } from './withoutUnwatchedTime';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);
afterEach(() => jest.useRealTimers());

const [postgres] = testEngines();
const minute = 60_000;
const day = 24 * 60 * minute;

const everyWriteOnce = [
  'patch namespaces shop record open',
  'patch namespaces shop labels {"istio.io/rev":"1-30-3","istio-injection":null}',
  'patch deployments web restart forward 1',
  'patch namespaces shop record closed',
];

describe('a migration', () => {
  let knex: Knex;
  let story: FaultStory;

  beforeAll(async () => {
    knex = await postgres.create();
  });
  beforeEach(async () => {
    story = await FaultStory.begin(knex);
  });
  afterEach(() => story.end());

  it.each([
    ['five minutes ahead', 5 * minute],
    ['five minutes behind', -5 * minute],
    ['a day ahead', day],
    ['a day behind', -day],
  ])(
    'is the same on a replica whose clock is %s of the database',
    async (_, off) => {
      jest.useFakeTimers({
        now: Date.now() + off,
        advanceTimers: true,
        doNotFake: [
          ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
          ...(['setImmediate', 'clearImmediate'] as const),
          ...(['setInterval', 'clearInterval'] as const),
          ...(['setTimeout', 'clearTimeout'] as const),
        ],
      });
      const { id } = await story.start();
      expect(await story.world.run(id)).toMatchObject({ phase: 'done' });
      expect(story.writes).toEqual(everyWriteOnce);
    },
  );

  /** Puts the database's clock on, which is the same as putting all its times back. */
  const putOn = async (ms: number) => {
    const row = await knex('mesh_migrations').first();
    const at = (time: string | null) =>
      time === null ? null : Number(time) - ms;
    const times = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
    const record = JSON.parse(row.record);
    const marks = JSON.stringify(record.marks).replace(times, time =>
      new Date(Date.parse(time) - ms).toISOString(),
    );
    await knex('mesh_migrations').update({
      next_look_at: at(row.next_look_at),
      claimed_until: at(row.claimed_until),
      record: JSON.stringify({ ...record, marks: JSON.parse(marks) }),
    });
  };

  it.each([
    ['forward', day],
    ['back', -day],
  ])(
    'goes on when the clock of the database jumps %s by a day while a rollout is under way',
    async (_, ms) => {
      const { id } = await story.start();
      const isRolling = async () => {
        const row = await knex('mesh_migrations').first();
        return Object.keys(JSON.parse(row.record).marks.restartSeenAt).length;
      };
      while (!(await isRolling())) {
        if (await story.world.tick()) story.sandbox.control.advance(500);
      }
      await putOn(ms);
      expect(await story.world.run(id)).toMatchObject({ phase: 'done' });
      expect(story.writes).toEqual(everyWriteOnce);
    },
  );

  it('is taken over though the lease of a replica that died ends tomorrow', async () => {
    const { id } = await story.start();
    await knex('mesh_migrations').update({
      ticket: 'of one that died',
      claimed_until: Date.now() + day,
    });
    expect(await story.world.run(id)).toMatchObject({ phase: 'done' });
  });
});

describe('withoutUnwatchedTime', () => {
  const record = migrationRecordSchema.parse({
    ...newMigration().record,
    marks: {
      begunAt: '2026-01-01T00:00:00.000Z',
      allReadyAt: '2026-01-01T00:00:00.000Z',
      soakSince: '2026-01-01T00:00:00.000Z',
      confirmAskedAt: { end: '2026-01-01T00:00:00.000Z' },
      restartSeenAt: { web: '2026-01-01T00:00:00.000Z' },
    },
  });

  it('moves what is waited for, and no deadline that a person set', () => {
    expect(withoutUnwatchedTime(record, day).marks).toEqual({
      begunAt: '2026-01-01T00:00:00.000Z',
      allReadyAt: '2026-01-02T00:00:00.000Z',
      soakSince: '2026-01-02T00:00:00.000Z',
      confirmAskedAt: { end: '2026-01-02T00:00:00.000Z' },
      restartSeenAt: { web: '2026-01-02T00:00:00.000Z' },
    });
  });

  it('leaves a record alone whose look is as late as looks are', () => {
    expect(withoutUnwatchedTime(record, 9_000)).toBe(record);
  });
});
