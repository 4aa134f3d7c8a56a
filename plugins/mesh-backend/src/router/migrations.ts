import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { JsonObject } from '@backstage/types';
import type { Migrations } from '../service/Migrations';
import { refuseIncomplete } from './refuseIncomplete';
import { defineRoutes, type RouteContext } from './contractRouter';

/** What the routes about migrations answer from. */
export interface MigrationRoutesDeps {
  migrations: Migrations;
  auditor: AuditorService;
}

/** Starting, reading and steering migrations; what changes something is in the audit log, also when it was refused. */
export function migrationRoutes({ migrations, auditor }: MigrationRoutesDeps) {
  return defineRoutes<
    | 'createMigration'
    | 'getMigrations'
    | 'getMigration'
    | 'getMigrationEvents'
    | 'steerMigration'
  >({
    createMigration: ({ body }, context) =>
      audited(auditor, context, 'start', { ...body }, () =>
        migrations.start(body, context.credentials),
      ),
    getMigrations: ({ query }, { credentials }) =>
      migrations.list(query, credentials),
    getMigration: ({ params, query }, { credentials }) =>
      migrations.find(params.id, credentials, query.atLeast),
    getMigrationEvents: ({ params, query }, { credentials }) =>
      migrations.readEvents(params.id, query, credentials),
    steerMigration: ({ params: { id, action }, body }, context) =>
      audited(auditor, context, action, { migration: id, ...body }, () => {
        refuseIncomplete(action, body);
        return migrations.steer(id, action, body, context.credentials);
      }),
  });
}

async function audited(
  auditor: AuditorService,
  { req }: RouteContext,
  actionType: string,
  meta: JsonObject,
  act: () => Promise<Migration>,
): Promise<Migration> {
  const event = await auditor.createEvent({
    eventId: 'migration-request',
    severityLevel: 'medium',
    request: req,
    meta: { actionType, ...meta },
  });
  try {
    const migration = await act();
    await event.success({ meta: { migration: migration.id } });
    return migration;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
