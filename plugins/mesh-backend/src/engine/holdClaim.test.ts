import Knex from 'knex';
import { applyMigrations } from '../database/openDatabase';
import { claimDueMigrations, insertMigration } from '../database/operations';
import { newMigration } from '../__testUtils__/newMigration';
import { defaultTiming } from './EngineDeps';
import { holdClaim } from './holdClaim';

describe('a held claim', () => {
  it('is given up before its lease lapses when the database hangs', async () => {
    const knex = Knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    await applyMigrations(knex);
    await insertMigration(knex, newMigration());
    const { leaseMs, renewMs } = defaultTiming;
    const [claim] = await claimDueMigrations(knex, { limit: 1, leaseMs });
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
