import type { Knex } from 'knex';
import { findLastMigration, findOpenMigration } from '../database/operations';
import type { MigrationLinks } from '../router/MigrationLinks';
import { linkTo } from './presentMigration';

/** Links from the database. */
export class StoredMigrationLinks implements MigrationLinks {
  constructor(private readonly knex: Knex) {}

  async linksFor(cluster: string, namespace: string) {
    const [open, last] = await Promise.all([
      findOpenMigration(this.knex, cluster, namespace),
      findLastMigration(this.knex, cluster, namespace),
    ]);
    return { open: open && linkTo(open), last: last && linkTo(last) };
  }
}
