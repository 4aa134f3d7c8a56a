import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { groupWithChildren, ownedBy, partsOf } from '../catalog/ownedEntities';
import type { SummaryReader } from '../fleet/SummaryReader';
import { defineRoutes } from './contractRouter';
import { mayReadMigrations } from './fleet';

/** What the summaries answer from. */
export interface SummaryRoutesDeps {
  auth: AuthService;
  userInfo: UserInfoService;
  catalog: CatalogService;
  permissions: PermissionsService;
  summaries: SummaryReader;
}

/** What belongs to a Group, System or Domain, or to the person who asks; read as that person throughout. */
export function summaryRoutes(deps: SummaryRoutesDeps) {
  const { auth, userInfo, catalog, permissions, summaries } = deps;
  return defineRoutes<'getMeshSummary' | 'getMyMeshSummary'>({
    getMeshSummary: async ({ params }, { credentials }) => {
      const entity = await catalog.getEntityByRef(params, { credentials });
      if (!entity) {
        throw new NotFoundError(
          `The catalog has no ${params.kind} ${params.namespace}/${params.name} that you may read. Check its name.`,
        );
      }
      return summaries.read(
        stringifyEntityRef(entity),
        await belongingTo(catalog, entity, credentials),
        await mayReadMigrations(permissions, credentials),
      );
    },
    getMyMeshSummary: async (_request, { credentials }) => {
      if (!auth.isPrincipal(credentials, 'user')) {
        throw new NotAllowedError(
          'Only a signed-in person has a summary of their own. Ask for that of a group instead.',
        );
      }
      const person = await userInfo.getUserInfo(credentials);
      return summaries.read(
        null,
        await ownedBy(catalog, person.ownershipEntityRefs, credentials),
        await mayReadMigrations(permissions, credentials),
      );
    },
  });
}

async function belongingTo(
  catalog: CatalogService,
  entity: Entity,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  switch (kind) {
    case 'group':
      return ownedBy(
        catalog,
        await groupWithChildren(catalog, entity, credentials),
        credentials,
      );
    case 'user':
      return ownedBy(catalog, [stringifyEntityRef(entity)], credentials);
    case 'system':
    case 'domain':
      return partsOf(catalog, entity, credentials);
    default:
      throw new InputError(
        `There is no summary of a ${entity.kind}. Ask for that of a Group, User, System or Domain; an entity that runs somewhere has its own state.`,
      );
  }
}
