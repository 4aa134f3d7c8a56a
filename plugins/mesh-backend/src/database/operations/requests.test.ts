import type { Knex } from 'knex';
import { newMigration } from '../../__testUtils__/newMigration';
import {
  dropTestDatabases,
  testEngines,
} from '../../__testUtils__/testDatabases';
import {
  applySteering,
  claimDueMigrations,
  findHighestSequence,
  insertMigration,
  listMigrations,
  readEvents,
  saveDecision,
} from '.';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const now = '2026-11-21T10:01:00.000Z';

describe.each(testEngines())('requests on $name', engine => {
  let knex: Knex;
  const steering = (id: string, expectedVersion: number) => ({
    id,
    expectedVersion,
    by: 'user:default/dana',
    reason: 'lunch',
    now,
  });

  beforeAll(async () => {
    knex = await engine.create();
  });
  beforeEach(() => knex('mesh_migrations').delete());

  it('answers the same request with the same migration, also when both arrive together', async () => {
    const asked = newMigration();
    const again = newMigration();
    const stored = await Promise.all([
      insertMigration(knex, asked),
      insertMigration(knex, again),
    ]);
    expect(stored[0].id).toBe(stored[1].id);
    expect(await listMigrations(knex, { limit: 10 })).toMatchObject({
      items: [{ id: stored[0].id }],
      nextCursor: null,
    });
  });

  it('refuses a second migration of a namespace and names the open one', async () => {
    const open = await insertMigration(knex, newMigration());
    await expect(
      insertMigration(knex, { ...newMigration(), reason: 'another' }),
    ).rejects.toThrow(
      `Namespace payments in cluster prod-eu is being migrated already: migration ${open.id}`,
    );
    const { items } = await readEvents(knex, open.id, { after: 0, limit: 10 });
    expect(items).toHaveLength(1);
  });

  it('numbers the history without gaps when two write at once', async () => {
    const { id } = await insertMigration(knex, newMigration());
    const [{ migration, ticket }] = await claimDueMigrations(knex, {
      limit: 1,
      leaseMs: 6_000,
    });
    await Promise.all([
      applySteering(knex, { ...steering(id, 1), action: 'pause' }),
      saveDecision(knex, migration, ticket, {
        ...migration,
        phase: 'running',
        events: [
          {
            kind: 'decision',
            by: null,
            message: { code: 'a', params: {}, text: 'A.' },
            object: null,
          },
        ],
      }),
    ]);
    const { items } = await readEvents(knex, id, { after: 0, limit: 10 });
    expect(items.map(({ seq }) => seq)).toEqual(
      items.map((_, index) => index + 1),
    );
    expect(items.map(({ kind }) => kind)).toContain('person');
  });

  it('reads the history in pages', async () => {
    const { id } = await insertMigration(knex, newMigration());
    await applySteering(knex, { ...steering(id, 1), action: 'pause' });
    await applySteering(knex, { ...steering(id, 2), action: 'resume' });
    const first = await readEvents(knex, id, { after: 0, limit: 2 });
    expect(first.items.map(({ message }) => message.text)).toEqual([
      'Asked to start.',
      'Asked for pause: lunch',
    ]);
    expect(first.more).toBe(true);
    const rest = await readEvents(knex, id, { after: 2, limit: 2 });
    expect(rest.items.map(({ seq }) => seq)).toEqual([3]);
    expect(rest.more).toBe(false);
  });

  it('refuses a request on a state that has passed, and says what has changed', async () => {
    const { id } = await insertMigration(knex, newMigration());
    await applySteering(knex, { ...steering(id, 1), action: 'pause' });
    await expect(
      applySteering(knex, { ...steering(id, 1), action: 'cancel' }),
    ).rejects.toThrow(
      /has changed since you saw it \(version 1, now 2\).*that of user:default\/dana, at .*: Asked for pause: lunch Nothing was done/,
    );
  });

  it('answers a repeated request with what the first one did', async () => {
    const { id } = await insertMigration(knex, newMigration());
    const asked = { ...steering(id, 1), action: 'pause' as const };
    const first = await applySteering(knex, asked);
    expect(await applySteering(knex, asked)).toEqual({
      migration: first.migration,
      phaseBefore: first.migration.phase,
    });
    expect(first.migration.asked).toEqual({
      action: 'pause',
      by: 'user:default/dana',
      at: now,
    });
  });

  it('lets one of two people win who ask for different things at once, and tells the other who it was', async () => {
    const { id } = await insertMigration(knex, newMigration());
    const people = ['user:default/leo', 'user:default/paula'];
    const answers = await Promise.allSettled([
      applySteering(knex, {
        ...{ ...steering(id, 1), by: people[0], action: 'pause' },
      }),
      applySteering(knex, {
        ...{ ...steering(id, 1), by: people[1], action: 'cancel' },
      }),
    ]);
    const won = answers.findIndex(({ status }) => status === 'fulfilled');
    const lost = answers.find(each => each.status === 'rejected');
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(lost?.reason.message).toContain(
      `The last request was that of ${people[won]}`,
    );
    const { items } = await readEvents(knex, id, { after: 0, limit: 10 });
    expect(items.map(({ by }) => by)).toEqual([
      'user:default/dana',
      people[won],
    ]);
  });

  it('names who was faster also when the engine has answered that request', async () => {
    const { id } = await insertMigration(knex, newMigration());
    await applySteering(knex, { ...steering(id, 1), action: 'pause' });
    const [{ migration, ticket }] = await claimDueMigrations(knex, {
      limit: 1,
      leaseMs: 6_000,
    });
    await saveDecision(knex, migration, ticket, {
      ...migration,
      ...{ phase: 'paused', asked: null, events: [] },
    });
    await expect(
      applySteering(knex, { ...steering(id, 1), action: 'cancel' }),
    ).rejects.toThrow(/that of user:default\/dana.*Asked for pause: lunch/);
  });

  it('notes who skipped which workload, and answers the second with the same', async () => {
    const ref = {
      ...{ apiVersion: 'apps/v1', kind: 'Deployment' },
      ...{ namespace: 'payments', name: 'api', uid: 'uid-api' },
    };
    const { id } = await insertMigration(
      knex,
      newMigration({ workloads: [ref] }),
    );
    const skip = { ...steering(id, 1), action: 'skip', workload: 'uid-api' };
    const first = await applySteering(knex, { ...skip, action: 'skip' });
    const second = await applySteering(knex, {
      ...{ ...skip, by: 'user:default/leo', action: 'skip' },
    });
    expect(second.migration).toEqual(first.migration);
    expect(first.migration.record.skipped).toEqual([
      { uid: 'uid-api', name: 'api', by: 'user:default/dana', at: now },
    ]);
    const { items } = await readEvents(knex, id, { after: 1, limit: 10 });
    expect(items.map(({ message }) => message.text)).toEqual([
      'Asked to skip api: lunch',
    ]);
    await expect(
      applySteering(knex, {
        ...{ ...steering(id, 2), action: 'skip', workload: 'uid-other' },
      }),
    ).rejects.toThrow('This migration has no such workload.');
  });

  it('accepts a request although there was progress since', async () => {
    const { id } = await insertMigration(knex, newMigration());
    const [{ migration, ticket }] = await claimDueMigrations(knex, {
      limit: 1,
      leaseMs: 6_000,
    });
    const running = await saveDecision(knex, migration, ticket, {
      ...migration,
      phase: 'running',
      events: [],
    });
    if (running.kind !== 'saved') throw new Error(running.kind);
    const seen = running.migration.version;
    await saveDecision(knex, running.migration, ticket, {
      ...running.migration,
      record: {
        ...migration.record,
        marks: { restartSeenAt: {}, recordedAt: now },
      },
      events: [],
    });
    const { migration: paused } = await applySteering(knex, {
      ...steering(id, seen),
      action: 'pause',
    });
    expect(paused.record).toMatchObject({
      request: 'pause',
      marks: { recordedAt: now },
    });
  });

  it('does not open an ended migration again beside another one', async () => {
    const ended = await insertMigration(knex, newMigration());
    await knex('mesh_migrations').update({ phase: 'done', finished_at: 1 });
    const open = await insertMigration(knex, newMigration({ sequence: 2 }));
    await expect(
      applySteering(knex, { ...steering(ended.id, 1), action: 'rollback' }),
    ).rejects.toThrow(`is being migrated already: migration ${open.id}`);
    expect(await findHighestSequence(knex, 'prod-eu', 'payments')).toBe(2);
  });

  it('lists every migration once, newest first, by cursor', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      const { id } = await insertMigration(
        knex,
        newMigration({ namespace: `payments-${index}` }),
      );
      ids.unshift(id);
    }
    await knex('mesh_migrations').update({ created_at: 1_000 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMigrations(knex, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(seen).toHaveLength(5);
  });

  it('lists what one person asked for', async () => {
    const { id } = await insertMigration(knex, newMigration());
    await insertMigration(knex, {
      ...newMigration({ namespace: 'ledger' }),
      requestedBy: 'user:default/leo',
    });
    const page = await listMigrations(knex, {
      limit: 10,
      by: 'user:default/dana',
    });
    expect(page.items.map(each => each.id)).toEqual([id]);
  });
});
