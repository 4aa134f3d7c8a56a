import { useApi } from '@backstage/core-plugin-api';
import type {
  ClustersResponse,
  MigrationPage,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useCallback } from 'react';
import { meshApiRef } from '../../api/meshApiRef';
import type { LiveValue } from '../../live/LiveLoader';
import { useLiveValue } from '../../live/useLiveValue';

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
  const api = useApi(meshApiRef);
  const loadClusters = useCallback(() => api.getClusters(), [api]);
  const loadMigrations = useCallback(() => api.getMigrations({}), [api]);
  const clusters = useLiveValue(loadClusters, 'clusters');
  const migrations = useLiveValue(loadMigrations, null);
  return {
    state: { clusters: clusters.current, migrations: migrations.current },
    reloadClusters: clusters.reload,
    reloadMigrations: migrations.reload,
  };
}
