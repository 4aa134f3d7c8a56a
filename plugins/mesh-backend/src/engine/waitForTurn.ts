import {
  awaitTurn,
  type MigrationRecord,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { lastSeenOf } from '../database/lastSeenOf';
import type { StoredMigration } from '../database/StoredMigration';
import { decisionSentence, sentenceKey } from './decisionSentence';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

/** A place becomes free when another replica ends a migration: nobody tells this one. */
const lookAgainMs = 2_000;

/** Keeps a migration that has written nothing from beginning while too many are under way; null where it may begin. */
export async function waitForTurn(
  session: Session,
): Promise<LookResult | null> {
  const { deps, migration } = session;
  if (!deps.limits || !needsTurn(migration)) return null;
  const turn = await session.takeTurn(deps.limits);
  if (!turn) return null;
  const { record } = migration;
  const decision = awaitTurn(record, turn, lookAgainMs);
  const view = viewMigration({
    ...{ record, facts: null, decision },
    lastSeen: lastSeenOf(migration),
  });
  const sentence = decisionSentence(decision);
  const said = sentenceKey(sentence);
  const event = { kind: 'decision' as const, by: null, message: sentence };
  const saved = await session.save({
    ...{ record, phase: view.phase, view, said },
    ...{ trouble: null, asked: null, openIntent: migration.openIntent },
    events: said === migration.said ? [] : [{ ...event, object: null }],
  });
  return saved ? { kind: 'rest', inMs: lookAgainMs } : { kind: 'again' };
}

/** The way back, a pause and a cancellation wait for nobody; nor does what had begun before there were turns. */
function needsTurn({
  hasTurn,
  record,
}: Pick<StoredMigration, 'hasTurn'> & { record: MigrationRecord }): boolean {
  return (
    !hasTurn &&
    record.request === 'run' &&
    record.direction === 'forward' &&
    record.marks.preflightPassedAt === undefined
  );
}
