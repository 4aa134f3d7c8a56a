import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityMesh } from '@mesh-plugins/backstage-plugin-mesh-react';
import { migrationRouteRef } from '../routes';
import { EntityMeshCardView } from './EntityMeshCardView';
import { useMeshTabPath } from './useMeshTabPath';

/** The card of the entity at hand. */
export function EntityMeshCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { current, reload } = useEntityMesh(entityRef);
  const tabPath = useMeshTabPath();
  const migrationPath = useRouteRef(migrationRouteRef);
  return (
    <EntityMeshCardView
      current={current}
      links={{
        tab: tabPath(entityRef),
        migrationHref: id => migrationPath({ id }),
      }}
      onRetry={reload}
    />
  );
}
