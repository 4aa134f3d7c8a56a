import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { planSearch } from '../../../moves/planSearch';
import {
  migrationRouteRef,
  planRouteRef,
  rootRouteRef,
  whyRouteRef,
} from '../../../routes';
import { whySearch } from '../../Why/whySearch';
import { writeFleetSearch, type FleetSearch } from './FleetSearch';
import type { FleetTabName } from './fleetTabs';

/** Where the links of the Mesh page lead. */
export interface FleetLinks {
  tab(name: FleetTabName, search: Partial<FleetSearch>): string;
  plan(place: { cluster: string; namespace: string }): string;
  migration(id: string): string;
  /** Why a pod runs what it runs; without a pod, what a new one would get. */
  why(place: { cluster: string; namespace: string; pod?: string }): string;
  entity(ref: string): string;
}

/** The query of a tab's address. */
export function tabQuery(search: Partial<FleetSearch>): string {
  const query = writeFleetSearch(new URLSearchParams(), search).toString();
  return query && `?${query}`;
}

/** The links of the Mesh page where the portal put it. */
export function useFleetLinks(): FleetLinks {
  const rootPath = useRouteRef(rootRouteRef);
  const planPath = useRouteRef(planRouteRef);
  const migrationPath = useRouteRef(migrationRouteRef);
  const whyPath = useRouteRef(whyRouteRef);
  const entityPath = useRouteRef(entityRouteRef);
  return useMemo(
    () => ({
      tab: (name, search) => `${rootPath()}/${name}${tabQuery(search)}`,
      plan: place =>
        `${planPath()}${planSearch({ ...place, target: null, entityRef: null })}`,
      migration: id => migrationPath({ id }),
      why: place => `${whyPath()}${whySearch(place)}`,
      entity: ref => entityPath(parseEntityRef(ref)),
    }),
    [rootPath, planPath, migrationPath, whyPath, entityPath],
  );
}
