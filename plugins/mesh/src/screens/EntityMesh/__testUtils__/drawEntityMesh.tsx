import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Placement } from '@mesh-plugins/backstage-plugin-mesh-common';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import { FakeMeshApi } from '../../../testing/FakeMeshApi';
import { revisions } from '../../../testing/clusterFixtures';
import { meshOf } from '../../../testing/placementFixtures';
import { EntityMeshView } from '../EntityMeshView';
import type { EntityMeshState } from '../useEntityMeshState';

/** The entity whose tab is drawn. */
export const entityRef = 'component:default/payments-api';

/** The tab with these placements. */
export function shownOf(
  ...placements: Placement[]
): Extract<EntityMeshState, { state: 'shown' }> {
  return {
    state: 'shown',
    mesh: meshOf(...placements),
    live: true,
    problem: null,
    revisions: new Map([['prod-eu', revisions]]),
  };
}

/** Draws the tab; what a person does with it is recorded. */
export function drawEntityMesh(state: EntityMeshState) {
  const onPlan = jest.fn();
  const onOpenMigration = jest.fn();
  const onRetry = jest.fn();
  renderInTestApp(
    <EntityMeshView
      state={state}
      entityRef={entityRef}
      onRetry={onRetry}
      links={{
        migrationHref: id => `/mesh/migrations/${id}`,
        entityHref: ref => `/catalog/${ref}`,
        whyHref: ({ pod }) => `/mesh/why?pod=${pod}`,
      }}
      callbacks={{ onPlan, onOpenMigration }}
    />,
    { apis: [[meshApiRef, new FakeMeshApi()]] },
  );
  return { onPlan, onOpenMigration, onRetry };
}
