import { type Limit, withinLimit } from '../outbound/withinLimit';
import { releaseClaim } from '../database/operations';
import { lookOnce } from './lookOnce';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

/** What is said of a look that hangs, on whatever: each request in it has a limit of its own. */
function lookLimit(ms: number): Limit {
  const seconds = ms / 1000;
  return {
    ms,
    words: `Reading the cluster and deciding took longer than ${seconds} s, so this replica let go of the migration. It is tried again.`,
  };
}

type Rest = Exclude<LookResult, { kind: 'again' }>;

/** Looks in one claim; then others get their turn. A migration of a namespace needs fewer. */
const mostLooks = 25;

/**
 * Works on a claimed migration until there is nothing to do at once, and lets go of it; says when to look again.
 *
 * @remarks
 * Whatever is thrown on the way leaves the claim to lapse: the successor finds everything on the row.
 */
export async function reconcileMigration(
  session: Session,
): Promise<LookResult> {
  await session.boundary('claimed');
  const result = await lookUntilRest(session);
  const { migration, claim, attempts, deps } = session;
  await releaseClaim(deps.knex, {
    id: migration.id,
    ticket: claim.ticket,
    version: migration.version,
    nextLookInMs: result.inMs,
    attempts,
  });
  restUntilChange(session, result);
  await session.boundary('released');
  return result;
}

/** After the release: whoever is woken finds a row that nobody holds. */
function restUntilChange(
  { deps: { wakes }, migration, changesSeen }: Session,
  result: Rest,
): void {
  const { id, record } = migration;
  const { cluster, namespace } = record;
  if (result.kind === 'rest-until-change') {
    const { idle } = result;
    wakes?.rest({ id, cluster, namespace, idle, seen: changesSeen });
  } else {
    wakes?.forget({ cluster, namespace });
  }
}

async function lookUntilRest(session: Session): Promise<Rest> {
  const limit = lookLimit(session.deps.timing.lookMs);
  for (let looks = 0; looks < mostLooks; looks++) {
    if (session.signals.ending.aborted) break;
    const result: LookResult = await withinLimit(limit, () =>
      lookOnce(session),
    );
    if (result.kind !== 'again') return result;
  }
  return { kind: 'rest', inMs: 0 };
}
