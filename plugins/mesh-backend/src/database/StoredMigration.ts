import type {
  Intent,
  Migration,
  MigrationEvent,
  MigrationPhase,
  MigrationRecord,
  MigrationView,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** A migration as the database holds it. Times are milliseconds since 1970 by the database's clock. */
export interface StoredMigration {
  id: string;
  /** Rises with every change that a reader could see. */
  version: number;
  /** The version at which phase, direction, attempt or request last changed. */
  standingVersion: number;
  record: MigrationRecord;
  phase: MigrationPhase;
  /** What the last decision makes of it for readers; kept so that lists need no cluster. */
  view: MigrationView;
  /** The sentence of the last decision that is in the history. */
  said: string | null;
  requestedBy: string;
  reason: string;
  planDigest: string;
  targetVersion: string | null;
  priorVersion: string | null;
  asked: Migration['asked'];
  trouble: Migration['trouble'];
  /** True once it was let begin: it waits for no other migration any more. */
  hasTurn: boolean;
  /** A write that was begun and whose effect has not been seen. */
  openIntent: Intent | null;
  createdAt: number;
  updatedAt: number;
  finishedAt: number | null;
}

/** A new line of the history; its number and time come from the database. */
export type NewEvent = Omit<MigrationEvent, 'seq' | 'at'>;
