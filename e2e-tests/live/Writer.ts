import { randomUUID } from 'node:crypto';
import { say } from '@mesh-plugins/backstage-plugin-mesh-common';
import knexFactory, { type Knex } from 'knex';
import { newMigration } from '../../plugins/mesh-backend/src/__testUtils__/newMigration';
import {
  claimDueMigrations,
  insertMigration,
  noteEvent,
} from '../../plugins/mesh-backend/src/database/operations';
import { applyMigrations } from '../../plugins/mesh-backend/src/database/openDatabase';

/** A replica whose engine holds a migration and writes its history. */
export class Writer {
  private constructor(
    private readonly knex: Knex,
    readonly connection: string,
    private readonly claim: { id: string; ticket: string },
  ) {}

  get id(): string {
    return this.claim.id;
  }

  /** In a database of its own. */
  static async start(server: string): Promise<Writer> {
    const name = `live_${randomUUID().replaceAll('-', '')}`;
    const admin = knexFactory({ client: 'pg', connection: server });
    await admin.raw('create database ??', [name]);
    await admin.destroy();
    const url = new URL(server);
    url.pathname = `/${name}`;
    const connection = url.toString();
    const knex = knexFactory({ client: 'pg', connection });
    await applyMigrations(knex);
    const { id } = await insertMigration(knex, newMigration());
    const [{ ticket }] = await claimDueMigrations(knex, {
      ...{ limit: 1, leaseMs: 600_000 },
    });
    return new Writer(knex, connection, { id, ticket });
  }

  async append(): Promise<void> {
    await noteEvent(this.knex, this.claim, {
      ...{ kind: 'seen' as const, by: null, object: null },
      message: say('any', 'Something was seen.'),
    });
  }

  /** The numbers of all events, as the table has them. */
  async seqs(): Promise<number[]> {
    return await this.knex('mesh_migration_events')
      .where({ migration_id: this.id })
      .orderBy('seq')
      .pluck('seq');
  }

  async stop(): Promise<void> {
    await this.knex.destroy();
  }
}
