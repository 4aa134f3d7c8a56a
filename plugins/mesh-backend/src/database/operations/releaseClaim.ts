import type { Knex } from 'knex';
import { databaseNow, databaseNowPlus } from '../databaseNow';
import type { MigrationRow } from '../tables';

/** After this a migration is looked at in any case, so that a clock that was put back holds up none for longer. */
export const longestRestMs = 600_000;

/** What a holder says when it lets go. */
export interface Release {
  id: string;
  ticket: string;
  /** The version on which the next look was decided. */
  version: number;
  /** Null: nothing is to be done until a person asks for something. */
  nextLookInMs: number | null;
  attempts: number;
}

/**
 * Ends a claim and says when to look again; false when the ticket was lost.
 *
 * @remarks
 * A person may have asked for something since the decision: then the version has risen, and the next look is due at
 * once, whatever the holder thought.
 */
export async function releaseClaim(
  knex: Knex,
  { id, ticket, version, nextLookInMs, attempts }: Release,
): Promise<boolean> {
  const later =
    nextLookInMs === null
      ? knex.raw('null')
      : databaseNowPlus(knex, Math.min(nextLookInMs, longestRestMs));
  const changed = await knex<MigrationRow>('mesh_migrations')
    .where({ id, ticket })
    .update({
      ticket: null,
      claimed_until: null,
      attempts,
      next_look_at: knex.raw('case when version = ? then ? else ? end', [
        version,
        later,
        databaseNow(knex),
      ]),
    });
  return changed === 1;
}
