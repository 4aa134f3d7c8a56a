import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { withinLimit } from '../outbound/withinLimit';
import { limitQueries } from './limitQueries';

/** A change of the schema may have to wait for the rows of a large table. */
const openLimit = {
  ms: 600_000,
  words:
    'The database did not open within 10 minutes. Check that it answers, and that nothing holds a lock on the tables mesh_….',
};

/** Connects and brings the schema up to date, unless the portal's operators do that themselves. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  return await withinLimit(openLimit, async () => {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await applyMigrations(knex);
    }
    return limitQueries(knex);
  });
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
