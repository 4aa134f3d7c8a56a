import { z } from 'zod';
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
import { nothing, pageLimit } from './routeParts';

const afterAnEvent = 'must be the number of an event, from 0';

/** Plans and migrations. */
export const migrationRoutes = {
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
