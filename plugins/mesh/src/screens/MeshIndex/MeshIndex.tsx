import { useRouteRef } from '@backstage/core-plugin-api';
import { migrationRouteRef } from '../../routes';
import { MeshIndexView } from './MeshIndexView';
import { useMeshIndexState } from './useMeshIndexState';

/** The Mesh page. */
export function MeshIndex() {
  const { state, reloadClusters, reloadMigrations } = useMeshIndexState();
  const migrationPath = useRouteRef(migrationRouteRef);
  return (
    <MeshIndexView
      state={state}
      migrationHref={id => migrationPath({ id })}
      onRetryClusters={reloadClusters}
      onRetryMigrations={reloadMigrations}
    />
  );
}
