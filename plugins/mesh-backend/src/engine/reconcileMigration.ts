import { releaseClaim } from '../database/operations';
import { lookOnce } from './lookOnce';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

/** Looks in one claim; then others get their turn. A migration of a namespace needs fewer. */
const mostLooks = 25;

/**
 * Works on a claimed migration until there is nothing to do at once, and lets go of it.
 *
 * @remarks
 * Whatever is thrown on the way leaves the claim to lapse: the successor finds everything on the row.
 */
export async function reconcileMigration(session: Session): Promise<void> {
  await session.boundary('claimed');
  const inMs = await lookUntilRest(session);
  const { migration, claim, attempts, deps } = session;
  await releaseClaim(deps.knex, {
    id: migration.id,
    ticket: claim.ticket,
    version: migration.version,
    nextLookInMs: inMs,
    attempts,
  });
  await session.boundary('released');
}

async function lookUntilRest(session: Session): Promise<number | null> {
  for (let looks = 0; looks < mostLooks; looks++) {
    if (session.signals.ending.aborted) return 0;
    const result: LookResult = await lookOnce(session);
    if (result.kind === 'rest') return result.inMs;
  }
  return 0;
}
