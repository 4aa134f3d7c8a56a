import {
  authorizePlace,
  type AuthorizePlaceDeps,
} from '../evidence/authorizePlace';
import {
  readExplanation,
  type ReadExplanationDeps,
} from '../explain/readExplanation';
import { defineRoutes } from './contractRouter';

/** What the route that explains answers from. */
export type ExplainRoutesDeps = AuthorizePlaceDeps & ReadExplanationDeps;

/** Why a pod has the sidecar that it has, for whoever may look into its namespace. */
export function explainRoutes(deps: ExplainRoutesDeps) {
  return defineRoutes<'getExplanation'>({
    getExplanation: async ({ query }, { credentials }) => {
      const { cluster, namespace, entityRef, pod = null } = query;
      await authorizePlace(
        deps,
        { cluster, namespace, entityRef },
        credentials,
      );
      return readExplanation(deps, {
        ...{ cluster, namespace, pod },
        changes: {
          namespaceLabels: query.namespaceLabel,
          podLabels: query.podLabel,
          podAnnotations: query.podAnnotation,
          hostNetwork:
            query.hostNetwork === undefined
              ? null
              : query.hostNetwork === 'true',
        },
      });
    },
  });
}
