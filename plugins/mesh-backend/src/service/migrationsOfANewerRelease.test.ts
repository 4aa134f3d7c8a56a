import type { Knex } from 'knex';
import { newMigration } from '../__testUtils__/newMigration';
import { userCredentials } from '../__testUtils__/lightServices';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { insertMigration } from '../database/operations';
import { ROW_FORMAT } from '../database/tables';
import { FleetMigrations } from '../fleet/FleetMigrations';
import { ChangeBus } from '../stream/ChangeBus';
import { SharedReads } from '../stream/SharedReads';
import { DefaultMigrations } from './DefaultMigrations';

afterAll(dropTestDatabases);

jest.setTimeout(60_000);
const paula = userCredentials('user:default/paula');
const words =
  /was written by a newer release of mesh.*Try again when the update of the portal is complete/;
const cannotBeRead = expect.objectContaining({
  name: 'ServiceUnavailableError',
  message: expect.stringMatching(words),
});
const notReached = async () => {
  throw new Error('This is decided before the cluster is looked at.');
};

describe.each(testEngines())('migrations of a newer release on $name', on => {
  let knex: Knex;
  let migrations: DefaultMigrations;

  beforeAll(async () => {
    knex = await on.create();
  });
  beforeEach(async () => {
    await knex('mesh_migrations').delete();
    migrations = new DefaultMigrations({
      knex,
      plans: { make: notReached, remember: notReached, observe: notReached },
      onRequest: () => {},
      onPhase: () => {},
    });
  });

  /** Its record, view and phase say what this release does not understand. */
  const writtenByANewerRelease = async (namespace = 'payments') => {
    const { id } = await insertMigration(knex, newMigration({ namespace }));
    await knex('mesh_migrations')
      .where({ id })
      .update({
        format: ROW_FORMAT + 1,
        record: '{"in":"a form of its own"}',
        view: '[]',
        phase: 'hibernating',
      });
    return id;
  };

  it('are told by the list, in their place among the others', async () => {
    const others = [
      await insertMigration(knex, newMigration({ namespace: 'web' })),
      await insertMigration(knex, newMigration({ namespace: 'search' })),
    ];
    const id = await writtenByANewerRelease();
    const found = [];
    let cursor: string | undefined;
    do {
      const page = await migrations.list({ limit: 1, cursor });
      found.push(...page.items, ...page.unreadable);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found.map(each => each.id).sort()).toEqual(
      [...others.map(each => each.id), id].sort(),
    );
    const { items, unreadable } = await migrations.list({ limit: 10 });
    expect(items).toHaveLength(2);
    expect(unreadable).toEqual([
      expect.objectContaining({
        ...{ id, cluster: 'prod-eu', namespace: 'payments', finishedAt: null },
        why: expect.objectContaining({
          code: 'migration.newer',
          text: expect.stringContaining('Look again when the update'),
        }),
      }),
    ]);
  });

  it('are not found missing, and cannot be steered', async () => {
    const id = await writtenByANewerRelease();
    const shared = new SharedReads(knex, { subscribe: () => () => {} });
    await expect(shared.find(id, paula)).rejects.toEqual(cannotBeRead);
    await expect(
      shared.readEvents(id, { after: 0, limit: 10 }),
    ).rejects.toEqual(cannotBeRead);
    await expect(migrations.find(id)).rejects.toEqual(cannotBeRead);
    await expect(
      migrations.steer(
        id,
        'pause',
        { expectedVersion: 1, reason: 'wait' },
        paula,
      ),
    ).rejects.toEqual(cannotBeRead);
  });

  it('keep another one from starting in their namespace', async () => {
    await writtenByANewerRelease();
    const { record, reason, planDigest } = newMigration();
    const { cluster, namespace, target, options } = record;
    await expect(
      migrations.start(
        { cluster, namespace, target, options, planDigest, reason },
        paula,
      ),
    ).rejects.toEqual(cannotBeRead);
    // The one that started at the same moment is found by the index.
    await expect(insertMigration(knex, newMigration())).rejects.toEqual(
      cannotBeRead,
    );
  });

  it('are shown at their namespace as under way', async () => {
    const id = await writtenByANewerRelease();
    const fleet = new FleetMigrations(knex, new ChangeBus());
    const links = await fleet.linksFor('prod-eu', 'payments');
    fleet.stop();
    expect(links).toMatchObject({
      open: { id, phase: 'running', headline: { code: 'migration.newer' } },
      last: null,
    });
  });
});
