import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { StoredMigration } from '../database/StoredMigration';

/** Tells the person who asked for a migration that it ended, turned back or needs them; nothing where the portal has no notifications. */
export async function notifyPerson(
  migration: StoredMigration,
  deps: { notifications: NotificationService | null; logger: LoggerService },
): Promise<void> {
  const { id, record, requestedBy } = migration;
  const severity = severityOf(migration);
  if (!severity || !deps.notifications) return;
  try {
    await deps.notifications.send({
      recipients: { type: 'entity', entityRef: requestedBy },
      payload: {
        title: `Namespace ${record.namespace} in ${record.cluster}: ${sentenceOf(migration)}`,
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

/** Who did not ask for the way back is told why it is taken. */
function sentenceOf({ phase, record, view }: StoredMigration): string {
  const { turnedBack } = record;
  if (phase !== 'rolling-back' || !turnedBack) return view.headline.text;
  const why = turnedBack.findings.map(({ message }) => message.text);
  return [view.headline.text, ...why].join(' ');
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
