import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef, useEntity } from '@backstage/plugin-catalog-react';
import { useNavigate } from 'react-router-dom';
import { Screen } from '../../components/Screen';
import { planSearch } from '../../moves/planSearch';
import { migrationRouteRef, planRouteRef, whyRouteRef } from '../../routes';
import { whySearch } from '../Why/whySearch';
import { EntityMeshView } from './EntityMeshView';
import { useEntityMeshState } from './useEntityMeshState';

/** The Mesh tab of the entity at hand. */
export function EntityMesh() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { state, reload } = useEntityMeshState(entityRef);
  const navigate = useNavigate();
  const planPath = useRouteRef(planRouteRef);
  const migrationPath = useRouteRef(migrationRouteRef);
  const whyPath = useRouteRef(whyRouteRef);
  const entityPath = useRouteRef(entityRouteRef);
  return (
    <Screen>
      <EntityMeshView
        state={state}
        entityRef={entityRef}
        onRetry={reload}
        links={{
          migrationHref: id => migrationPath({ id }),
          entityHref: ref => entityPath(parseEntityRef(ref)),
          whyHref: pod => `${whyPath()}${whySearch({ ...pod, entityRef })}`,
        }}
        callbacks={{
          onPlan: ({ cluster, namespace }, target) => {
            const search = planSearch({
              cluster,
              namespace,
              target,
              entityRef,
            });
            navigate(`${planPath()}${search}`);
          },
          onOpenMigration: id => navigate(migrationPath({ id })),
        }}
      />
    </Screen>
  );
}
