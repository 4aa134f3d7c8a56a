import { NotFoundError } from '@backstage/errors';
import { meshPlanCreatePermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  authorizePlace,
  type AuthorizePlaceDeps,
} from '../evidence/authorizePlace';
import type { Previews } from '../preview/Preview';
import { authorize, defineRoutes } from './contractRouter';

/** What the routes about previews answer from. */
export interface PreviewRoutesDeps extends AuthorizePlaceDeps {
  isCluster: (name: string) => boolean;
  previews: Pick<Previews, 'preview'>;
}

/** What the injectors themselves say. */
export function previewRoutes(deps: PreviewRoutesDeps) {
  return defineRoutes<'createPreview'>({
    createPreview: async ({ body }, { credentials }) => {
      const { entityRef, ...request } = body;
      const { cluster, namespace, target } = request;
      if (target) {
        // It shows what a plan shows, and no more.
        await authorize(
          deps.permissions,
          meshPlanCreatePermission,
          credentials,
        );
      } else {
        await authorizePlace(
          deps,
          { cluster, namespace, entityRef },
          credentials,
        );
      }
      if (!deps.isCluster(cluster)) {
        throw new NotFoundError(
          `This portal has no cluster ${cluster}. Correct the name, or add it to the kubernetes configuration.`,
        );
      }
      return deps.previews.preview(request);
    },
  });
}
