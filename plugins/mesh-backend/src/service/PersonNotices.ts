import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { say } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewEvent, StoredMigration } from '../database/StoredMigration';
import { wordsOf } from '../cluster/wordsOf';
import { asError } from '../engine/asError';
import { noticeOf } from './noticeOf';

/** How long to wait before each further try. */
const pausesMs = [2_000, 15_000, 60_000];

/** What notices are sent with. */
export interface PersonNoticesDeps {
  /** Null where the portal has none. */
  notifications: NotificationService | null;
  logger: LoggerService;
  /** Adds a line to the history of a migration. */
  note: (id: string, event: NewEvent) => Promise<void>;
  pause?: (ms: number) => Promise<void>;
}

/**
 * Tells the person who asked for a migration that it ended, turned back or needs them; nothing where the portal has no
 * notifications.
 *
 * @remarks
 * One that fails is tried again for a while, and then stands in the history: whoever waits to be called has to be able to
 * see that nobody could. It never holds up the engine.
 */
export class PersonNotices {
  /** The version of each migration that was told last: an older notice must not replace a newer one. */
  private readonly newest = new Map<string, number>();

  constructor(private readonly deps: PersonNoticesDeps) {}

  /** Sends the notice that the phase asks for. */
  async tell(migration: StoredMigration): Promise<void> {
    const { notifications } = this.deps;
    const notice = noticeOf(migration);
    const { id, version } = migration;
    this.newest.set(id, Math.max(version, this.newest.get(id) ?? 0));
    if (!notifications || !notice) return;
    const send = () =>
      notifications.send({
        recipients: { type: 'entity', entityRef: migration.requestedBy },
        payload: {
          ...notice,
          link: `/mesh/migrations/${id}`,
          topic: 'mesh.migrations',
          // The same notification is updated instead of a second one beside it.
          scope: `mesh:${id}`,
        },
      });
    const failure = await this.tryAgain(migration, send);
    if (failure) await this.noteFailure(migration, failure);
    if (this.newest.get(id) === version) this.newest.delete(id);
  }

  /** Null once it is sent, or once a newer notice takes its place. */
  private async tryAgain(
    { id, version }: StoredMigration,
    send: () => Promise<void>,
  ): Promise<Error | null> {
    const { pause = later } = this.deps;
    for (const pauseMs of [...pausesMs, null]) {
      try {
        await send();
        return null;
      } catch (error) {
        if (pauseMs === null) return asError(error);
        await pause(pauseMs);
      }
      if (this.newest.get(id) !== version) return null;
    }
    return null;
  }

  private async noteFailure(
    { id, requestedBy }: StoredMigration,
    failure: Error,
  ): Promise<void> {
    const { logger, note } = this.deps;
    logger.warn(
      `${requestedBy} could not be notified about migration ${id}.`,
      failure,
    );
    try {
      await note(id, {
        ...{ kind: 'trouble', by: null, object: null },
        message: say('notice.failed', '{person} could not be notified: {why}', {
          person: requestedBy,
          why: wordsOf(failure),
        }),
      });
    } catch (error) {
      logger.warn(
        `The history of migration ${id} could not be written.`,
        asError(error),
      );
    }
  }
}

function later(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms).unref();
  });
}
