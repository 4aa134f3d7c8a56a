import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { StoredMigration } from '../database/StoredMigration';

/** Tells the person who asked for a migration that it ended, turned back or needs them; nothing where the portal has no notifications. */
export async function notifyPerson(
  migration: StoredMigration,
  deps: { notifications: NotificationService | null; logger: LoggerService },
): Promise<void> {
  const { view, id, record, requestedBy } = migration;
  const severity = severityOf(migration);
  if (!severity || !deps.notifications) return;
  try {
    await deps.notifications.send({
      recipients: { type: 'entity', entityRef: requestedBy },
      payload: {
        title: `Namespace ${record.namespace} in ${record.cluster}: ${view.headline.text}`,
        link: `/mesh/migrations/${id}`,
        severity,
        topic: 'mesh.migrations',
        // The same notification is updated instead of a second one beside it.
        scope: `mesh:${id}`,
      },
    });
  } catch (error) {
    // The migration page shows the same: this is a courtesy, and must not hold up the engine.
    deps.logger.warn(
      `${requestedBy} could not be notified about migration ${id}.`,
      error instanceof Error ? error : new Error(String(error)),
    );
  }
}

function severityOf({
  phase,
  record,
  view,
}: StoredMigration): 'normal' | 'high' | null {
  switch (phase) {
    case 'stopped':
      return 'high';
    case 'done':
    case 'rolled-back':
      return 'normal';
    case 'running':
      return view.awaits ? 'high' : null;
    case 'rolling-back':
      // Nobody asked for it, and it fails without anybody looking.
      return record.turnedBack ? 'high' : null;
    case 'waiting':
    case 'paused':
    case 'cancelled':
      return null;
    default:
      throw new Error(`Unexpected phase ${phase satisfies never}`);
  }
}
