import type { MigrationLink } from '@mesh-plugins/backstage-plugin-mesh-common';

/** Tells the state of an entity which migrations its namespaces have. */
export interface MigrationLinks {
  /** The open migration of the namespace, and the last one that ended. */
  linksFor(
    cluster: string,
    namespace: string,
  ): Promise<{ open: MigrationLink | null; last: MigrationLink | null }>;
}
