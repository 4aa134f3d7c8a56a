import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** The addresses of Mesh tabs. The tab is at `mesh` below the page of its entity, in both frontend systems. */
export function useMeshTabPath(): (entityRef: string) => string {
  const entityPath = useRouteRef(entityRouteRef);
  return entityRef => `${entityPath(parseEntityRef(entityRef))}/mesh`;
}
