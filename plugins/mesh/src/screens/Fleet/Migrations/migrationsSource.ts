import type {
  Migration,
  MigrationPhase,
  UnreadableMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveSource } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { OfCluster } from '../sources';

/** Which migrations, and how many pages of them. */
export interface MigrationsInput extends OfCluster {
  namespace: string | null;
  phase: MigrationPhase | null;
  by: string | null;
  pages: number;
}

/** The migrations that were loaded, newest first. */
export interface LoadedMigrations {
  items: Migration[];
  /** Those that the replica which answered could not read. */
  unreadable: UnreadableMigration[];
  hasMore: boolean;
}

const pageSize = 50;

/** As many pages as a person asked for. Loaded as a whole each time: a new migration moves all that follow. */
export const migrationsSource: LiveSource<MigrationsInput, LoadedMigrations> = {
  async load(api, { cluster, namespace, phase, by, pages }, { signal }) {
    const items: Migration[] = [];
    const unreadable: UnreadableMigration[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < pages; page++) {
      const answer = await api.getMigrations(
        {
          limit: pageSize,
          ...(cluster && { cluster }),
          ...(namespace && { namespace }),
          ...(phase && { phase }),
          ...(by && { by }),
          ...(cursor && { cursor }),
        },
        { signal },
      );
      items.push(...answer.items);
      unreadable.push(...answer.unreadable);
      cursor = answer.nextCursor;
      if (!cursor) break;
    }
    return { items, unreadable, hasMore: cursor !== null };
  },
  topics: () => ['migrations'],
};
