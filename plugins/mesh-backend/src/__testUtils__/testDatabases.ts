import { randomBytes } from 'node:crypto';
import knexFactory, { type Knex } from 'knex';
import { applyMigrations } from '../database/openDatabase';

/** A database engine that tests run on. */
export interface TestEngine {
  name: 'PostgreSQL' | 'SQLite';
  /** An empty database with our schema. */
  create(): Promise<Knex>;
}

const created: Array<() => Promise<void>> = [];

/** Drops what the tests of this file created. */
export async function dropTestDatabases(): Promise<void> {
  for (const drop of created.splice(0)) await drop();
}

/** Where the PostgreSQL of this run is. */
export function testPostgres(): string {
  const connection = process.env.MESH_TEST_POSTGRES;
  if (connection) return connection;
  throw new Error(
    'These tests need PostgreSQL. Run them with "npm run test:unit", or give a connection string in MESH_TEST_POSTGRES.',
  );
}

const postgres: TestEngine = {
  name: 'PostgreSQL',
  async create() {
    const connection = testPostgres();
    const name = `mesh_${randomBytes(8).toString('hex')}`;
    const admin = knexFactory({ client: 'pg', connection });
    await admin.raw('create database ??', [name]);
    const url = new URL(connection);
    url.pathname = `/${name}`;
    const knex = knexFactory({ client: 'pg', connection: url.toString() });
    created.push(async () => {
      await knex.destroy();
      await admin.raw('drop database ?? with (force)', [name]);
      await admin.destroy();
    });
    await applyMigrations(knex);
    return knex;
  },
};

const sqlite: TestEngine = {
  name: 'SQLite',
  async create() {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    created.push(() => knex.destroy());
    await knex.raw('pragma foreign_keys = on');
    await applyMigrations(knex);
    return knex;
  },
};

/**
 * The engines of this run: PostgreSQL always, SQLite where its native module can be loaded.
 *
 * @remarks
 * The test runner starts PostgreSQL and says so in MESH_TEST_POSTGRES; it reports SQLite as not run where it leaves out
 * MESH_TEST_SQLITE. Without PostgreSQL every case fails: none passes silently.
 */
export function testEngines(): TestEngine[] {
  return process.env.MESH_TEST_SQLITE ? [postgres, sqlite] : [postgres];
}
