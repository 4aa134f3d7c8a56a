import type { Knex } from 'knex';
import { newMigration } from '../../__testUtils__/newMigration';
import {
  dropTestDatabases,
  testEngines,
} from '../../__testUtils__/testDatabases';
import type { StoredMigration } from '../StoredMigration';
import { ROW_FORMAT } from '../tables';
import {
  applySteering,
  claimDueMigrations,
  findMigration,
  findNewerFormats,
  insertMigration,
  releaseClaim,
  renewClaim,
  saveDecision,
  settleOpenIntent,
} from '.';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const leaseMs = 50_000;

const decisionOf = (migration: StoredMigration) => ({
  record: migration.record,
  phase: 'running' as const,
  view: migration.view,
  said: 'Checks the namespace.',
  trouble: null,
  asked: null,
  openIntent: null,
  events: [],
});

describe.each(testEngines())('claims on $name', engine => {
  let knex: Knex;
  const claim = async () => {
    const [found] = await claimDueMigrations(knex, { limit: 10, leaseMs });
    return found;
  };

  /** The database's clock goes on by so much, which is the same as all its times going back. */
  const pass = (ms: number) =>
    knex('mesh_migrations').update({
      claimed_until: knex.raw('claimed_until - ?', [ms]),
      next_look_at: knex.raw('next_look_at - ?', [ms]),
    });

  beforeAll(async () => {
    knex = await engine.create();
  });
  beforeEach(() => knex('mesh_migrations').delete());

  it('gives a row to only one of two claimants', async () => {
    for (let index = 0; index < 8; index++) {
      await insertMigration(
        knex,
        newMigration({ namespace: `payments-${index}` }),
      );
    }
    const claims = await Promise.all(
      [1, 2, 3, 4].map(() => claimDueMigrations(knex, { limit: 10, leaseMs })),
    );
    const ids = claims.flat().map(({ migration }) => migration.id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
  });

  it('gives the others where one row cannot be read, and says so when it is alone', async () => {
    const odd = await insertMigration(knex, newMigration());
    await knex('mesh_migrations').update({ record: '{}', next_look_at: 0 });
    const other = newMigration({ namespace: 'orders' });
    await insertMigration(knex, other);
    expect((await claim()).migration.id).toBe(other.record.id);
    await knex('mesh_migrations')
      .where({ id: odd.id })
      .update({ claimed_until: 0 });
    await expect(claim()).rejects.toThrow();
  });

  it('leaves a held row alone until its lease ends, then gives it a new ticket', async () => {
    await insertMigration(knex, newMigration());
    const first = await claim();
    expect(await claim()).toBeUndefined();
    await pass(leaseMs + 1);
    const second = await claim();
    expect(second.migration.id).toBe(first.migration.id);
    expect(second.ticket).not.toBe(first.ticket);
  });

  it('lets a stale ticket save, settle, renew and release nothing', async () => {
    await insertMigration(knex, newMigration());
    const { migration, ticket } = await claim();
    await pass(leaseMs + 1);
    const successor = await claim();
    const { id } = migration;
    expect(
      await saveDecision(knex, migration, ticket, decisionOf(migration)),
    ).toEqual({ kind: 'lost' });
    expect(
      await settleOpenIntent(
        knex,
        { id, ticket },
        {
          kind: 'seen',
          by: null,
          message: { code: '', params: {}, text: '' },
          object: null,
        },
      ),
    ).toBeNull();
    expect(await renewClaim(knex, { id, ticket, leaseMs })).toBe(false);
    expect(
      await releaseClaim(knex, {
        id,
        ticket,
        version: 1,
        nextLookInMs: 0,
        attempts: 0,
      }),
    ).toBe(false);
    expect(await findMigration(knex, id)).toEqual(successor.migration);
  });

  it('keeps a renewed lease', async () => {
    await insertMigration(knex, newMigration());
    const { migration, ticket } = await claim();
    const { id } = migration;
    await pass(40_000);
    expect(await renewClaim(knex, { id, ticket, leaseMs })).toBe(true);
    await pass(20_000);
    expect(await claim()).toBeUndefined();
  });

  it('waits for the next look, and for ever where there is none', async () => {
    await insertMigration(knex, newMigration());
    const { migration, ticket } = await claim();
    const release = { id: migration.id, version: 1, attempts: 0 };
    await releaseClaim(knex, { ...release, ticket, nextLookInMs: 60_000 });
    expect(await claim()).toBeUndefined();
    await pass(60_000);
    const again = await claim();
    await releaseClaim(knex, {
      ...release,
      ticket: again.ticket,
      nextLookInMs: null,
    });
    await pass(86_400_000);
    expect(await claim()).toBeUndefined();
  });

  it('is due at once after a request that came while it was held', async () => {
    await insertMigration(knex, newMigration());
    const { migration, ticket } = await claim();
    await applySteering(knex, {
      id: migration.id,
      action: 'pause',
      expectedVersion: 1,
      by: 'user:default/dana',
      reason: '',
      now: '2026-11-21T10:01:00.000Z',
    });
    await releaseClaim(knex, {
      id: migration.id,
      ticket,
      version: migration.version,
      nextLookInMs: null,
      attempts: 0,
    });
    const next = await claim();
    expect(next.migration.record.request).toBe('pause');
  });

  it('never writes over what a person asked for since the row was read', async () => {
    await insertMigration(knex, newMigration());
    const { migration, ticket } = await claim();
    await applySteering(knex, {
      id: migration.id,
      action: 'cancel',
      expectedVersion: 1,
      by: 'user:default/dana',
      reason: '',
      now: '2026-11-21T10:01:00.000Z',
    });
    const saved = await saveDecision(
      knex,
      migration,
      ticket,
      decisionOf(migration),
    );
    expect(saved).toMatchObject({
      kind: 'changed',
      migration: { version: 2, record: { request: 'cancel' } },
    });
  });

  it('does not wake readers for a look that changed nothing', async () => {
    await insertMigration(knex, newMigration());
    const { migration, ticket } = await claim();
    const first = await saveDecision(
      knex,
      migration,
      ticket,
      decisionOf(migration),
    );
    if (first.kind !== 'saved') throw new Error(first.kind);
    expect(first.migration.version).toBe(2);
    const second = await saveDecision(
      knex,
      first.migration,
      ticket,
      decisionOf(first.migration),
    );
    expect(second).toMatchObject({ kind: 'saved', migration: { version: 2 } });
  });

  it('leaves rows of a newer format alone and names them', async () => {
    const { id } = await insertMigration(knex, newMigration());
    await knex('mesh_migrations').update({ format: ROW_FORMAT + 1 });
    expect(await claim()).toBeUndefined();
    expect(await findNewerFormats(knex)).toEqual([
      { id, format: ROW_FORMAT + 1 },
    ]);
    await expect(findMigration(knex, id)).rejects.toThrow(
      /written by a newer release of mesh/,
    );
  });
});
