import { setTimeout as pause } from 'node:timers/promises';
import knexFactory, { type Knex } from 'knex';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { silentLogger } from '../__testUtils__/lightServices';
import {
  dropTestDatabases,
  testEngines,
  testPostgres,
} from '../__testUtils__/testDatabases';
import { waitUntil } from '../__testUtils__/waitUntil';
import { databaseTrouble } from '../database/databaseTrouble';
import { defaultTiming } from './EngineDeps';
import { MigrationEngine } from './MigrationEngine';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();

const everyWriteOnce = [
  'patch namespaces shop record open',
  'patch namespaces shop labels {"istio.io/rev":"1-30-3","istio-injection":null}',
  'patch deployments web restart forward 1',
  'patch namespaces shop record closed',
];

describe('a migration whose database', () => {
  let knex: Knex;
  let admin: Knex;
  let story: FaultStory;
  let engine: MigrationEngine;
  let time: NodeJS.Timeout | undefined;
  /** How often the engine could not work. */
  let failures = 0;

  beforeAll(async () => {
    knex = await postgres.create();
    admin = knexFactory({ client: 'pg', connection: testPostgres() });
  });
  afterAll(() => admin.destroy());
  beforeEach(async () => {
    const timing = { ...defaultTiming, pollMs: 20, backoffMs: 20 };
    failures = 0;
    const failed = () => {
      failures += 1;
    };
    story = await FaultStory.begin(knex, {
      timing: { ...timing, leaseMs: 1_000, renewMs: 200 },
      logger: { ...silentLogger(), error: failed },
    });
    engine = new MigrationEngine(story.world.deps);
    engine.start();
  });
  afterEach(async () => {
    clearInterval(time);
    time = undefined;
    await engine.stop();
    await story.end();
  });

  /** In the cluster no time passes before: no rollout ends while a fault is put in its way. */
  const letTimePass = () => {
    time = setInterval(() => story.sandbox.control.advance(200), 20);
  };
  const engineFails = (times: number) => {
    const before = failures;
    return waitUntil(
      () => failures - before,
      count => count >= times,
    );
  };

  const database = async (): Promise<string> => {
    const { rows } = await knex.raw('select current_database() as name');
    return rows[0].name;
  };
  const done = async (id: string) => {
    await waitUntil(
      async () => (await story.world.migrations.find(id)).phase,
      phase => phase === 'done',
    );
    expect(story.writes).toEqual(everyWriteOnce);
    expect(story.runs).toEqual(['1-30-3']);
  };
  const restarted = () =>
    waitUntil(
      () => story.writes.length,
      writes => writes >= 3,
    );

  it('is restarted and refuses connections for a while goes on by itself, and writes nothing twice', async () => {
    const name = await database();
    const { id } = await story.start();
    await restarted();
    await admin.raw('alter database ?? with allow_connections false', [name]);
    await admin.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = ?',
      [name],
    );
    const error = await story.world.migrations
      .find(id)
      .catch((thrown: unknown) => thrown);
    expect(databaseTrouble(error)).toMatch(
      /^The portal's database does not answer\./,
    );
    letTimePass();
    await engineFails(3);
    await admin.raw('alter database ?? with allow_connections true', [name]);
    await done(id);
  });

  it('has a full disk goes on when there is room again, and writes nothing twice', async () => {
    const { id } = await story.start();
    await restarted();
    // The error that PostgreSQL raises where a file cannot grow.
    await knex.raw(`
      create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert or update on mesh_migrations
      for each row execute function full_disk()`);
    const error = await story.world
      .steer(id, 'pause')
      .catch((thrown: unknown) => thrown);
    expect(databaseTrouble(error)).toMatch(/no room left on its disk/);
    letTimePass();
    await engineFails(3);
    await knex.raw('drop trigger full_disk on mesh_migrations');
    await knex.raw('drop function full_disk');
    await done(id);
  });

  it('has no connection free goes on when there is one, and writes nothing twice', async () => {
    const { id } = await story.start();
    await restarted();
    const { pool } = knex.client;
    const taken: unknown[] = [];
    while (pool.numUsed() + pool.numPendingAcquires() < pool.max) {
      taken.push(await pool.acquire().promise);
    }
    letTimePass();
    // Longer than a lease: nobody could renew it.
    await pause(1_500);
    taken.forEach(connection => pool.release(connection));
    await done(id);
    expect(pool.numUsed()).toBeLessThan(pool.max);
  });
});

describe('databaseTrouble', () => {
  it.each([
    [{ code: 'SQLITE_BUSY' }, /is busy/],
    [{ code: 'SQLITE_BUSY_SNAPSHOT' }, /is busy/],
    [{ code: 'SQLITE_FULL' }, /no room left/],
    [{ code: 'SQLITE_IOERR_WRITE' }, /does not answer/],
    [{ code: '53300' }, /is busy/],
    [{ code: '57P03' }, /does not answer/],
    [{ code: '25006' }, /takes no writes/],
    [{ name: 'KnexTimeoutError' }, /no connection free/],
  ])('names %j in words', (fields, words) => {
    const error = Object.assign(new Error('update "mesh_migrations"'), fields);
    expect(databaseTrouble(error)).toMatch(words);
    expect(databaseTrouble(error)).not.toContain('mesh_migrations');
  });

  it('leaves every other error as it is', () => {
    const violated = Object.assign(new Error('duplicate'), { code: '23505' });
    expect(databaseTrouble(violated)).toBeNull();
    expect(databaseTrouble('text')).toBeNull();
  });
});
