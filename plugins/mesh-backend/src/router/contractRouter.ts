import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  contract,
  type RouteName,
  type RouteRequest,
  type RouteResponse,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import express from 'express';
import Router from 'express-promise-router';
import { rethrowUnavailable } from '../database/databaseTrouble';
import { parseInput } from './parseInput';
import { readJsonBody } from './readJsonBody';
import { routePermissions } from './routePermissions';

/** Who asks. `req` is there for the audit log only: everything else was parsed from it. */
export interface RouteContext {
  credentials: BackstageCredentials;
  req: express.Request;
}

/** A handler for each named route of the contract. */
export type RouteHandlers<R extends RouteName> = {
  [Name in R]: (
    request: RouteRequest<Name>,
    context: RouteContext,
  ) => Promise<RouteResponse<Name>>;
};

/** Types a part of the handlers by the contract. */
export function defineRoutes<R extends RouteName>(
  handlers: RouteHandlers<R>,
): RouteHandlers<R> {
  return handlers;
}

/** What serves the contract: who asks and what they may. */
export interface ContractRouterOptions<R extends RouteName> {
  handlers: RouteHandlers<R>;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** Serves routes of the contract: who asks, whether they may, what they sent, and only then the handler. */
export function createContractRouter<R extends RouteName>(
  options: ContractRouterOptions<R>,
): express.Router {
  const router = Router();
  router.use(readJsonBody());
  for (const name of Object.keys(contract) as RouteName[]) {
    if (isHandled(name, options.handlers)) mountRoute(router, name, options);
  }
  return router;
}

function isHandled<R extends RouteName>(
  name: RouteName,
  handlers: RouteHandlers<R>,
): name is R {
  return name in handlers;
}

function mountRoute<Name extends RouteName>(
  router: express.Router,
  name: Name,
  options: ContractRouterOptions<Name>,
): void {
  const route = contract[name];
  router[route.method](route.path, async (req, res) => {
    // A write is done for a person, whose name it carries; another service may only read.
    const credentials: BackstageCredentials =
      await options.httpAuth.credentials(req, {
        allow: route.method === 'get' ? ['user', 'service'] : ['user'],
      });
    await authorize(options.permissions, routePermissions[name], credentials);
    if (route.method === 'post' && !req.is('application/json')) {
      throw new InputError(
        'The request has no JSON body. Send it with "Content-Type: application/json".',
      );
    }
    // The compiler cannot follow that the schemas found under `name` belong to the handler found under `name`.
    const request = {
      params: parseInput('the path', route.params, req.params),
      query: parseInput('the query', route.query, req.query),
      body: parseInput('the body', route.body, req.body ?? {}),
    } as RouteRequest<Name>;
    const handler = options.handlers[name];
    const answer = handler(request, { credentials, req });
    res.json(await answer.catch(rethrowUnavailable));
  });
}

/** Throws where the caller has not the permission; the sentence names it. */
export async function authorize(
  permissions: PermissionsService,
  permission: BasicPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not do this: the permission ${permission.name} is not granted to you. Ask the team that runs this portal.`,
    );
  }
}
