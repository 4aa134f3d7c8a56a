import { z } from 'zod';
import { clustersResponseSchema, revisionSummarySchema } from './cluster';
import { entityMeshSchema } from './entityMesh';
import {
  migrationEventsSchema,
  migrationPageSchema,
  migrationPhaseSchema,
  migrationSchema,
  startMigrationSchema,
  steeringActionSchema,
  steeringRequestSchema,
} from './migration';
import { planRequestSchema, planSchema } from './plan';
import { migrationId } from './requestFields';

const nothing = z.object({});

const afterAnEvent = 'must be the number of an event, from 0';

function pageLimit(most: number, otherwise: number) {
  const sentence = `must be a number from 1 to ${most}`;
  return z.coerce
    .number(sentence)
    .int(sentence)
    .min(1, sentence)
    .max(most, sentence)
    .default(otherwise);
}

/**
 * Every route of the backend that answers JSON: handlers and client are typed from it.
 * Paths are in Express syntax, below `/api/mesh`.
 *
 * @public
 */
export const contract = {
  getClusters: {
    method: 'get',
    path: '/clusters',
    params: nothing,
    query: nothing,
    body: nothing,
    response: clustersResponseSchema,
  },
  getRevisions: {
    method: 'get',
    path: '/clusters/:cluster/revisions',
    params: z.object({ cluster: z.string().max(253) }),
    query: nothing,
    body: nothing,
    response: z.object({ items: z.array(revisionSummarySchema) }),
  },
  getEntityMesh: {
    method: 'get',
    path: '/entities/:kind/:namespace/:name/mesh',
    params: z.object({
      kind: z.string().max(63),
      namespace: z.string().max(63),
      name: z.string().max(63),
    }),
    query: nothing,
    body: nothing,
    response: entityMeshSchema,
  },
  createPlan: {
    method: 'post',
    path: '/plans',
    params: nothing,
    query: nothing,
    body: planRequestSchema,
    response: planSchema,
  },
  createMigration: {
    method: 'post',
    path: '/migrations',
    params: nothing,
    query: nothing,
    body: startMigrationSchema,
    response: migrationSchema,
  },
  getMigrations: {
    method: 'get',
    path: '/migrations',
    params: nothing,
    query: z.object({
      cluster: z.string().max(253).optional(),
      namespace: z.string().max(63).optional(),
      phase: migrationPhaseSchema.optional(),
      cursor: z.string().max(200).optional(),
      limit: pageLimit(100, 20),
    }),
    body: nothing,
    response: migrationPageSchema,
  },
  getMigration: {
    method: 'get',
    path: '/migrations/:id',
    params: z.object({ id: migrationId }),
    query: nothing,
    body: nothing,
    response: migrationSchema,
  },
  getMigrationEvents: {
    method: 'get',
    path: '/migrations/:id/events',
    params: z.object({ id: migrationId }),
    query: z.object({
      after: z.coerce
        .number(afterAnEvent)
        .int(afterAnEvent)
        .min(0, afterAnEvent)
        .default(0),
      limit: pageLimit(500, 200),
    }),
    body: nothing,
    response: migrationEventsSchema,
  },
  steerMigration: {
    method: 'post',
    path: '/migrations/:id/:action',
    params: z.object({ id: migrationId, action: steeringActionSchema }),
    query: nothing,
    body: steeringRequestSchema,
    response: migrationSchema,
  },
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
