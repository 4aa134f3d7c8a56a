import type { Knex } from 'knex';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { databaseTrouble } from './databaseTrouble';
import { limitQueries } from './limitQueries';

afterAll(dropTestDatabases);

const [postgres] = testEngines();
const limits = { statementMs: 50, transactionMs: 500 };

describe('limitQueries', () => {
  let knex: Knex;
  let limited: Knex;
  let holder: Knex.Transaction;

  beforeAll(async () => {
    knex = await postgres.create();
    limited = limitQueries(knex, limits);
  });
  // Whoever wants the row waits for as long as somebody else holds it.
  beforeEach(async () => {
    holder = await knex.transaction();
    await holder('mesh_turns').where({ id: 1 }).forUpdate();
  });
  afterEach(() => holder.rollback());

  const give = (database: Knex) =>
    database('mesh_turns').where({ id: 1 }).increment('given', 1);

  it.each<[string, (database: Knex) => Promise<unknown>]>([
    ['a statement', async database => await give(database)],
    [
      'a raw statement',
      async database => await database.raw('update mesh_turns set given = 1'),
    ],
    [
      'a statement of a transaction',
      database => database.transaction(async inside => await give(inside)),
    ],
  ])('ends %s that waits for too long, and goes on', async (_, ask) => {
    const error: unknown = await ask(limited).catch(thrown => thrown);
    expect(databaseTrouble(error)).toMatch(/^The portal's database is busy/);
    expect(await limited('mesh_turns').select('id')).toEqual([{ id: 1 }]);
  });

  it('ends a transaction that waits for something else', async () => {
    let end = () => {};
    const error: unknown = await limited
      .transaction(
        () =>
          new Promise<void>(resolve => {
            end = resolve;
          }),
      )
      .catch(thrown => thrown);
    expect(databaseTrouble(error)).toMatch(/^The portal's database is busy/);
    end();
  });

  it('leaves the database that it was given as it was', async () => {
    const patient = give(knex).then(changed => changed);
    await expect(give(limited)).rejects.toThrow();
    await holder.commit();
    expect(await patient).toBe(1);
    holder = await knex.transaction();
  });
});
