import type { Knex } from 'knex';
import { newMigration } from '../../__testUtils__/newMigration';
import {
  dropTestDatabases,
  testEngines,
} from '../../__testUtils__/testDatabases';
import {
  findMigration,
  findStandings,
  insertMigration,
  listMigrations,
  readEvents,
  readSamples,
  readSamplesSpan,
  removeOld,
  saveSamples,
} from '.';

const hour = 3_600_000;
const day = 24 * hour;
const kept = { historyMs: 30 * day, detailsMs: 30 * day, eventsMs: 400 * day };

afterAll(dropTestDatabases);

describe.each(testEngines())('what is kept on $name', ({ create }) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await create();
  });

  const daysAgo = (days: number) => Date.now() - days * day;

  /** A migration that ended some days ago. */
  const ended = async (
    days: number,
    sequence: number,
    namespace = 'payments',
  ) => {
    const { id } = await insertMigration(
      knex,
      newMigration({ sequence, namespace }),
    );
    await knex('mesh_migrations')
      .where({ id })
      .update({
        phase: 'done',
        finished_at: daysAgo(days),
        view: JSON.stringify({
          workloads: [1],
          wayBack: ['kubectl'],
          phase: 'done',
        }),
      });
    return id;
  };

  it('reads the last look at each cluster in each slot of time', async () => {
    const runs = (pods: number) => [
      { revision: '1-30-3', version: '1.30.3', pods },
    ];
    const base = Math.floor(Date.now() / hour) * hour - hour;
    for (const [cluster, at, pods] of [
      ['prod-eu', base, 1],
      ['prod-eu', base + 1_000, 2],
      ['staging', base + 2_000, 3],
      ['prod-eu', base - 30 * hour, 4],
    ] as const) {
      await saveSamples(knex, [{ cluster, runs: runs(pods) }]);
      await knex('mesh_history')
        .where({ cluster })
        .where('at', '>', Date.now() - 60_000)
        .update({ at });
    }
    const query = { lastMs: 3 * hour, slotMs: hour };
    const slot = base / hour;
    expect(await readSamples(knex, query)).toEqual([
      { cluster: 'prod-eu', slot, runs: runs(2) },
      { cluster: 'staging', slot, runs: runs(3) },
    ]);
    expect(await readSamplesSpan(knex, query)).toBe(2_000);
    expect(await readSamplesSpan(knex, { ...query, cluster: 'staging' })).toBe(
      0,
    );
    const ofOne = await readSamples(knex, { ...query, cluster: 'staging' });
    expect(ofOne).toHaveLength(1);
    await removeOld(knex, { ...kept, historyMs: 20 * hour });
    const all = await readSamples(knex, { ...query, lastMs: 99 * hour });
    expect(all).toHaveLength(2);
  });

  it('removes details of migrations that ended long ago, and never twice', async () => {
    const old = await ended(31, 1);
    const recent = await ended(29, 2);
    await removeOld(knex, kept);
    const after = await findMigration(knex, old);
    expect(after?.view).toEqual({
      ...{ workloads: [], wayOn: [], wayBack: [] },
      phase: 'done',
    });
    expect((await findMigration(knex, recent))?.view.wayBack).toHaveLength(1);
    await removeOld(knex, kept);
    expect(await findMigration(knex, old)).toEqual(after);
  });

  it('removes history after its time, and keeps the last migration of each namespace', async () => {
    const first = await ended(500, 1);
    const last = await ended(450, 2);
    const other = await ended(500, 1, 'ledger');
    const { id: open } = await insertMigration(
      knex,
      newMigration({ namespace: 'storefront' }),
    );
    await removeOld(knex, kept);
    expect(await findMigration(knex, first)).toBeNull();
    for (const id of [last, other]) {
      expect(await findMigration(knex, id)).not.toBeNull();
      const events = await readEvents(knex, id, { after: 0, limit: 10 });
      expect(events.items).toEqual([]);
    }
    const events = await readEvents(knex, open, { after: 0, limit: 10 });
    expect(events.items).toHaveLength(1);
  });

  it('finds the open and the last ended migration of every namespace', async () => {
    await ended(3, 1);
    const last = await ended(2, 2);
    const { id: open } = await insertMigration(
      knex,
      newMigration({ sequence: 3 }),
    );
    const other = await ended(1, 1, 'ledger');
    const found = await findStandings(knex);
    expect(found.map(({ id }) => id).sort()).toEqual(
      [last, open, other].sort(),
    );
    const listed = async (query: object) =>
      (await listMigrations(knex, { limit: 10, ...query })).items.map(
        ({ id }) => id,
      );
    expect(await listed({ open: 'true' })).toEqual([open]);
    expect(await listed({ open: 'false' })).toHaveLength(3);
    expect(await listed({ by: 'user:default/nobody' })).toEqual([]);
    expect(await listed({ by: 'user:default/dana' })).toHaveLength(4);
  });
});
