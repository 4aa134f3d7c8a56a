import { say } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { newMigration } from '../__testUtils__/newMigration';
import { userCredentials } from '../__testUtils__/lightServices';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { appendEvents } from '../database/operations/appendEvents';
import { insertMigration } from '../database/operations';
import { ChangeBus } from './ChangeBus';
import { SharedReads } from './SharedReads';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const paula = userCredentials('user:default/paula');
const all = { after: 0, limit: 500 };

describe.each(testEngines())('shared reads on $name', engine => {
  let knex: Knex;
  let id: string;
  let bus: ChangeBus;
  let reads: SharedReads;
  let queries = 0;
  let now = 0;

  beforeAll(async () => {
    knex = await engine.create();
    knex.on('query', () => {
      queries += 1;
    });
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    const stored = await insertMigration(knex, newMigration());
    id = stored.id;
    bus = new ChangeBus();
    reads = new SharedReads(knex, bus);
    queries = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    reads.stop();
    jest.restoreAllMocks();
  });

  /** The engine goes on, on this replica or another. */
  const change = async (events = 1) => {
    await knex.transaction(async transaction => {
      await transaction('mesh_migrations')
        .where({ id })
        .update({ version: transaction.raw('version + 1') });
      await appendEvents(
        transaction,
        id,
        Array.from({ length: events }, (_, index) => ({
          kind: 'seen' as const,
          by: null,
          message: say('any', `Seen ${index}.`),
          object: null,
        })),
      );
    });
    queries = 0;
  };
  const tell = (version: number) =>
    bus.publish({
      ...{ kind: 'migration' as const, id, version },
      ...{ cluster: 'prod-eu', namespace: 'payments' },
    });
  const seqs = async (after = 0, limit = 500) => {
    const { items } = await reads.readEvents(id, { after, limit });
    return items.map(({ seq }) => seq);
  };

  it('answer two hundred pages, row and events, with one query', async () => {
    const pages = Array.from({ length: 200 }, () =>
      Promise.all([reads.find(id, paula), reads.readEvents(id, all)]),
    );
    const [[migration, events]] = await Promise.all(pages);
    expect(queries).toBe(1);
    expect(migration).toMatchObject({ id, version: 1, phase: 'waiting' });
    expect(events).toMatchObject({ more: false, items: [{ seq: 1 }] });
    await Promise.all([reads.find(id, paula), reads.versionOf(id)]);
    expect(queries).toBe(1);
  });

  it('give nothing from before a change that was told', async () => {
    await reads.find(id, paula);
    await change(2);
    tell(2);
    const answers = await Promise.all([seqs(), seqs(1), reads.versionOf(id)]);
    expect(answers).toEqual([[1, 2, 3], [2, 3], 2]);
    expect(queries).toBe(1);
  });

  it('give nothing from before a change of which another replica told', async () => {
    await reads.find(id, paula);
    await change();
    expect(await reads.find(id, paula, 2)).toMatchObject({ version: 2 });
    expect(await seqs()).toEqual([1, 2]);
    expect(queries).toBe(1);
  });

  it('give the whole history of an end that another replica told, to who says which version that was', async () => {
    const elsewhere = new SharedReads(knex, new ChangeBus());
    expect(await seqs()).toEqual([1]);
    await change(2);
    const { version } = await elsewhere.find(id, paula);
    elsewhere.stop();
    // This replica has not heard of it yet.
    expect(await seqs()).toEqual([1]);
    const told = { after: 0, limit: 500, atLeast: version };
    const { items } = await reads.readEvents(id, told);
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('notice within two seconds what nobody tells of', async () => {
    await reads.find(id, paula);
    await change();
    now += 1_999;
    expect(await seqs()).toEqual([1]);
    now += 1;
    expect(await seqs()).toEqual([1, 2]);
  });

  it('give another history as a whole, as after a backup was put back', async () => {
    await change(3);
    await reads.find(id, paula);
    await knex('mesh_migration_events').where('seq', '>', 1).delete();
    await knex('mesh_migrations').update({ version: 1 });
    await change();
    expect(await reads.find(id, paula, 7)).toMatchObject({ version: 2 });
    expect(await seqs()).toEqual([1, 2]);
    expect((await reads.find(id, paula)).version).toBe(2);
  });

  it('page a history that is longer than what is kept', async () => {
    await change(700);
    const first = await reads.readEvents(id, { after: 0, limit: 200 });
    expect(first.more).toBe(true);
    expect(first.items.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    expect(await seqs(500, 200)).toHaveLength(200);
    expect(await seqs(500, 201)).toHaveLength(201);
    expect(await seqs(701)).toEqual([]);
  });

  it('say that there is no such migration, and find it once there is', async () => {
    const asked = newMigration({ namespace: 'ledger' });
    const { id: other } = asked.record;
    await expect(reads.find(other, paula)).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
    await insertMigration(knex, asked);
    expect(await reads.versionOf(other)).toBe(1);
  });

  it('keep no failure', async () => {
    await knex.schema.renameTable('mesh_migration_events', 'gone');
    // Not toThrow: the driver's errors may be of the realm of another file of tests.
    await expect(reads.find(id, paula)).rejects.toHaveProperty('message');
    await knex.schema.renameTable('gone', 'mesh_migration_events');
    expect(await reads.versionOf(id)).toBe(1);
  });
});
