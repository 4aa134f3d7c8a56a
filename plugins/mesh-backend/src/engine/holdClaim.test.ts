import Knex from 'knex';
import { claimDueMigrations, insertMigration } from '../database/operations';
import { newMigration } from '../__testUtils__/newMigration';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { defaultTiming } from './EngineDeps';
import { holdClaim } from './holdClaim';

describe.each(testEngines())('a held claim on $name', engine => {
  afterAll(dropTestDatabases);

  it('is given up before its lease lapses when the database hangs', async () => {
    const database = await engine.create();
    await insertMigration(database, newMigration());
    const { leaseMs, renewMs } = defaultTiming;
    const [claim] = await claimDueMigrations(database, { limit: 1, leaseMs });
    const knex = Knex({ ...database.client.config, pool: { min: 1, max: 1 } });
    // Whoever asks the database now waits for its only connection.
    const busy = await knex.transaction();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const held = holdClaim(knex, claim, defaultTiming, Date.now);
    try {
      jest.advanceTimersByTime(renewMs);
      expect(held.lost.aborted).toBe(false);
      jest.advanceTimersByTime(leaseMs - renewMs - 1);
      expect(held.lost.aborted).toBe(true);
    } finally {
      held.end();
      jest.useRealTimers();
      await busy.rollback();
      await knex.destroy();
    }
  });
});
