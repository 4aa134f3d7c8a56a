import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { StoredMigration } from '../database/StoredMigration';

/** The topic of the portal's events on which every change of a migration's phase, and every wait to be confirmed, is told. */
export const MIGRATION_TOPIC = 'mesh.migration';

/**
 * Tells other plugins of a change of phase, or that it waits to be confirmed, by the replica that saved it.
 *
 * @remarks
 * Once for each change, unless the process ends between saving and telling: events of the portal are not kept
 * anywhere, so who must not miss one reads the history of the migration.
 */
export async function publishPhase(
  migration: StoredMigration,
  deps: { events: EventsService; logger: LoggerService },
): Promise<void> {
  const { id, record, phase, view, requestedBy, reason, version } = migration;
  try {
    await deps.events.publish({
      topic: MIGRATION_TOPIC,
      eventPayload: {
        ...{ id, version, phase, requestedBy, reason },
        cluster: record.cluster,
        namespace: record.namespace,
        direction: record.direction,
        target: record.target,
        targetRevision: record.targetRevision,
        priorRevision: record.prior.revision,
        headline: view.headline.text,
        awaits: view.awaits?.gate ?? null,
        verified: isVerified(phase, record),
        pinned: view.pinned,
        at: new Date(migration.updatedAt).toISOString(),
      },
    });
  } catch (error) {
    // Whoever listens must not be able to hold up the engine.
    deps.logger.warn(
      `The event that migration ${id} is ${phase} could not be published.`,
      error instanceof Error ? error : new Error(String(error)),
    );
  }
}

/** Whether istiod said that all proxies are connected; null before the end, and where nothing was moved. */
function isVerified(
  phase: StoredMigration['phase'],
  { marks }: StoredMigration['record'],
): boolean | null {
  return phase === 'done' || phase === 'rolled-back'
    ? marks.connectionNotAsked === undefined
    : null;
}
