import { NotFoundError } from '@backstage/errors';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { ClusterClients } from '../cluster/ClusterClient';
import {
  authorizePlace,
  type AuthorizePlaceDeps,
} from '../evidence/authorizePlace';
import { decidesForAll } from '../evidence/decidesForAll';
import type { NamespaceConnections } from '../evidence/NamespaceConnections';
import { readShownObject, shownKindOf } from '../evidence/readShownObject';
import { defineRoutes } from './contractRouter';

/** What the routes about evidence answer from. */
export interface EvidenceRoutesDeps extends AuthorizePlaceDeps {
  caches: ClusterCaches;
  clients: Pick<ClusterClients, 'reader'>;
  connections: NamespaceConnections;
}

/** What statements rest on: the objects themselves, and what istiod says when it is asked. */
export function evidenceRoutes(deps: EvidenceRoutesDeps) {
  const requireCluster = (cluster: string) => {
    if (deps.caches.get(cluster)) return;
    throw new NotFoundError(
      `This portal has no cluster ${cluster}. Correct the name, or add it to the kubernetes configuration.`,
    );
  };
  return defineRoutes<'getConnections' | 'getShownObject'>({
    getConnections: async ({ params, query }, { credentials }) => {
      await authorizePlace(deps, { ...params, ...query }, credentials);
      requireCluster(params.cluster);
      return deps.connections.of(params.cluster, params.namespace);
    },
    getShownObject: async ({ params: { cluster }, query }, { credentials }) => {
      const { entityRef, ...ref } = query;
      shownKindOf(ref);
      const namespace = ref.kind === 'Namespace' ? ref.name : ref.namespace;
      // Webhook configurations are of the whole cluster, and decide for everybody in it, as does what they call.
      if (
        namespace !== undefined &&
        !decidesForAll(deps.caches, cluster, ref)
      ) {
        await authorizePlace(
          deps,
          { cluster, namespace, entityRef },
          credentials,
        );
      }
      requireCluster(cluster);
      return readShownObject(deps.clients, cluster, ref);
    },
  });
}
