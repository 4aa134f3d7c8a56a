import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Connects and brings the schema up to date, unless the portal's operators do that themselves. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await applyMigrations(knex);
  }
  return knex;
}

/**
 * Brings the schema up to date.
 *
 * @remarks
 * Changes by a later release are no reason not to start: schemas only ever grow, so that two releases can work beside
 * each other while a portal is updated, and when an update is taken back.
 */
export async function applyMigrations(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@mesh-plugins/backstage-plugin-mesh-backend',
      'migrations',
    ),
    disableMigrationsListValidation: true,
  });
}
