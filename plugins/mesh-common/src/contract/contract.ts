import type { z } from 'zod';
import { entityRoutes } from './entityRoutes';
import { explainRoutes } from './explainRoutes';
import { fleetRoutes } from './fleetRoutes';
import { migrationRoutes } from './migrationRoutes';
import { previewRoutes } from './previewRoutes';

/**
 * Every route of the backend that answers JSON: handlers and client are typed from it.
 * Paths are in Express syntax, below `/api/mesh`; the summary is what the OpenAPI document says of the route.
 *
 * @public
 */
export const contract = {
  ...fleetRoutes,
  ...entityRoutes,
  ...explainRoutes,
  ...migrationRoutes,
  ...previewRoutes,
} as const;

/** The routes. @public */
export type Contract = typeof contract;

/** The name of a route. @public */
export type RouteName = keyof Contract;

/** What a caller gives to a route: defaults may be left out. @public */
export type RouteInput<R extends RouteName> = {
  params: z.input<Contract[R]['params']>;
  query: z.input<Contract[R]['query']>;
  body: z.input<Contract[R]['body']>;
};

/** What a handler receives: parsed, with defaults. @public */
export type RouteRequest<R extends RouteName> = {
  params: z.output<Contract[R]['params']>;
  query: z.output<Contract[R]['query']>;
  body: z.output<Contract[R]['body']>;
};

/** What a route answers. @public */
export type RouteResponse<R extends RouteName> = z.output<
  Contract[R]['response']
>;
