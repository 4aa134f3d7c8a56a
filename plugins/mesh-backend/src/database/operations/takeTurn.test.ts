import type { Knex } from 'knex';
import { newMigration } from '../../__testUtils__/newMigration';
import {
  dropTestDatabases,
  testEngines,
} from '../../__testUtils__/testDatabases';
import { claimDueMigrations, insertMigration, takeTurn } from '.';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const limits = { perCluster: 3, perPortal: 20 };

describe.each(testEngines())('turns on $name', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await engine.create();
  });
  beforeEach(() => knex('mesh_migrations').delete());

  async function claimed(howMany: number) {
    for (let index = 0; index < howMany; index += 1) {
      const namespace = `payments-${index}`;
      await insertMigration(knex, newMigration({ namespace }));
    }
    return await claimDueMigrations(knex, { limit: 20, leaseMs: 6_000 });
  }

  const ask = ({ migration, ticket }: Awaited<ReturnType<typeof claimed>>[0]) =>
    takeTurn(knex, { id: migration.id, ticket }, limits);

  it('are given to no more than may be, also when all ask at once', async () => {
    const claims = await claimed(8);
    const turns = await Promise.all([...claims, ...claims].map(ask));
    expect(turns.filter(({ kind }) => kind === 'waits').length).toBe(10);
    const given = await knex('mesh_migrations').whereNotNull('turn_at');
    expect(given).toHaveLength(3);
  });

  it('become free when a migration ends or stops, and stay with one whose process died', async () => {
    const claims = await claimed(5);
    const kinds = async () =>
      (await Promise.all(claims.slice(3).map(ask))).map(({ kind }) => kind);
    for (const claim of claims.slice(0, 3)) await ask(claim);
    expect(await kinds()).toEqual(['waits', 'waits']);
    const [ended, stopped] = claims.map(({ migration }) => migration.id);
    await knex('mesh_migrations')
      .where({ id: ended })
      .update({ phase: 'done', finished_at: 1 });
    await knex('mesh_migrations')
      .where({ id: stopped })
      .update({ phase: 'stopped' });
    expect(await kinds()).toEqual(['taken', 'taken']);
  });

  it('are not taken with a ticket that was lost', async () => {
    const [{ migration }] = await claimed(1);
    const lost = { id: migration.id, ticket: 'another' };
    expect(await takeTurn(knex, lost, limits)).toEqual({ kind: 'lost' });
  });
});
