import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  meshMigrationReadPermission,
  summarizeFleet,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Fleet, FleetReader } from '../fleet/FleetReader';
import type { History } from '../fleet/History';
import { contentVersion } from './contentVersion';
import { defineRoutes } from './contractRouter';
import { namespacePage } from './namespacePage';

/** What the routes about the fleet answer from. */
export interface FleetRoutesDeps {
  reader: Pick<FleetReader, 'read'>;
  history: History;
  permissions: PermissionsService;
}

/** The lists that span all clusters, or the one that is named. */
export function fleetRoutes({ reader, history, permissions }: FleetRoutesDeps) {
  const read = async (
    query: { cluster?: string },
    credentials: BackstageCredentials,
  ): Promise<Fleet> =>
    reader.read({
      ...query,
      withMigrations: await mayReadMigrations(permissions, credentials),
    });
  return defineRoutes<
    | 'getNamespaces'
    | 'getFleetRevisions'
    | 'getFleetTags'
    | 'getProblems'
    | 'getFleetOverview'
    | 'getFleetHistory'
  >({
    getNamespaces: async ({ query }, { credentials }) => {
      const { clusters } = await read({ cluster: query.cluster }, credentials);
      const all = clusters.flatMap(({ namespaces }) =>
        namespaces.map(({ summary }) => summary),
      );
      return namespacePage(all, query);
    },
    getFleetRevisions: async ({ query }, { credentials }) => {
      const { clusters } = await read(query, credentials);
      return { items: clusters.flatMap(({ revisions }) => revisions) };
    },
    getFleetTags: async ({ query }, { credentials }) => {
      const { clusters } = await read(query, credentials);
      return { items: clusters.flatMap(({ tags }) => tags) };
    },
    getProblems: async ({ query }, { credentials }) => {
      const { problems } = await read(query, credentials);
      return { items: problems };
    },
    getFleetOverview: async ({ query }, { credentials }) => {
      const overview = summarizeFleet(await read(query, credentials));
      return { ...overview, version: contentVersion(overview) };
    },
    getFleetHistory: ({ query }) => history.read(query),
  });
}

/** A link says who moves a namespace and why, which not everybody may read. */
export async function mayReadMigrations(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: meshMigrationReadPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}
