import type {
  ClustersResponse,
  MigrationPage,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveSource,
  type LiveValue,
  useLiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';

const clustersSource: LiveSource<null, ClustersResponse> = {
  load: (api, _, options) => api.getClusters(options),
  topics: () => ['clusters'],
};

const migrationsSource: LiveSource<null, MigrationPage> = {
  load: (api, _, options) => api.getMigrations({}, options),
  topics: () => [],
};

/** What the Mesh page shows: two lists, each in its own state. */
export interface MeshIndexState {
  clusters: LiveValue<ClustersResponse>;
  migrations: LiveValue<MigrationPage>;
}

/** Keeps the lists of the Mesh page current. */
export function useMeshIndexState(): {
  state: MeshIndexState;
  reloadClusters: () => void;
  reloadMigrations: () => void;
} {
  const clusters = useLiveValue(clustersSource, null);
  const migrations = useLiveValue(migrationsSource, null);
  return {
    state: { clusters: clusters.current, migrations: migrations.current },
    reloadClusters: clusters.reload,
    reloadMigrations: migrations.reload,
  };
}
