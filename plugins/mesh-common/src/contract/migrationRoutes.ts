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

const aVersion = 'must be the version of a migration, from 1';

/** A version of which the reader was told: an older one, as another replica may still have it, is not given. */
const atLeast = z.coerce
  .number(aVersion)
  .int(aVersion)
  .min(1, aVersion)
  .optional();

const onlyOpen =
  'must be "true" for those that have not ended, or "false" for the others';

/** Plans and migrations. */
export const migrationRoutes = {
  createPlan: {
    summary: 'Makes a plan: a dry run of a migration that writes nothing.',
    method: 'post',
    path: '/plans',
    params: nothing,
    query: nothing,
    body: planRequestSchema,
    response: planSchema,
  },
  createMigration: {
    summary:
      'Starts the migration that a plan describes. The same request again returns the same migration.',
    method: 'post',
    path: '/migrations',
    params: nothing,
    query: nothing,
    body: startMigrationSchema,
    response: migrationSchema,
  },
  getMigrations: {
    summary: 'Migrations, newest first, a page at a time.',
    method: 'get',
    path: '/migrations',
    params: nothing,
    query: z.object({
      cluster: z.string().max(253).optional(),
      namespace: z.string().max(63).optional(),
      phase: migrationPhaseSchema.optional(),
      open: z.enum(['true', 'false'], onlyOpen).optional(),
      /** Who asked for it, as a user entity ref. */
      by: z.string().max(300).optional(),
      cursor: z.string().max(200).optional(),
      limit: pageLimit(100, 20),
    }),
    body: nothing,
    response: migrationPageSchema,
  },
  getMigration: {
    summary: 'One migration.',
    method: 'get',
    path: '/migrations/:id',
    params: z.object({ id: migrationId }),
    query: z.object({ atLeast }),
    body: nothing,
    response: migrationSchema,
  },
  getMigrationEvents: {
    summary:
      'The history of a migration, oldest first, after the number of an event.',
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
      atLeast,
    }),
    body: nothing,
    response: migrationEventsSchema,
  },
  steerMigration: {
    summary:
      'Asks a migration to pause, resume, cancel, retry or roll back, to skip a workload, or confirms what it waits for.',
    method: 'post',
    path: '/migrations/:id/:action',
    params: z.object({ id: migrationId, action: steeringActionSchema }),
    query: nothing,
    body: steeringRequestSchema,
    response: migrationSchema,
  },
} as const;
