import type { MigrationPhase } from '@mesh-plugins/backstage-plugin-mesh-common';

/**
 * The highest format of the rows that this release writes; it leaves rows of a higher one alone. 2: intents name their
 * kind. 3: what `storedShape` cannot say in format 2.
 */
export const ROW_FORMAT = 3;

/** The format of the release before, in which a migration that uses nothing new is still written. */
export const FORMER_ROW_FORMAT = 2;

/** A number as drivers give it: PostgreSQL's driver reads bigint as text. */
type BigInteger = number | string;

/** A row of `mesh_migrations`; see README.md of this folder. */
export interface MigrationRow {
  id: string;
  cluster: string;
  namespace: string;
  sequence: number;
  version: number;
  standing_version: number;
  format: number;
  record: string;
  phase: MigrationPhase;
  view: string;
  said: string | null;
  requested_by: string;
  reason: string;
  plan_digest: string;
  target_version: string | null;
  prior_version: string | null;
  asked: string | null;
  trouble: string | null;
  open_intent: string | null;
  created_at: BigInteger;
  updated_at: BigInteger;
  finished_at: BigInteger | null;
  ticket: string | null;
  claimed_until: BigInteger | null;
  next_look_at: BigInteger | null;
  attempts: number;
  /** When it was let begin; null while it waits for its turn. */
  turn_at: BigInteger | null;
  /** When progress and way back were removed. */
  details_removed_at: BigInteger | null;
}

/** A row of `mesh_migration_events`. */
export interface EventRow {
  migration_id: string;
  seq: number;
  at: BigInteger;
  kind: 'person' | 'decision' | 'write' | 'seen' | 'trouble';
  by: string | null;
  message: string;
  object: string | null;
}

/** A row of `mesh_plans`. */
export interface PlanRow {
  digest: string;
  plan: string;
  made_at: BigInteger;
}

/** A row of `mesh_history`. */
export interface HistoryRow {
  cluster: string;
  at: BigInteger;
  runs: string;
}
