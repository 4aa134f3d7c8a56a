import { backoff } from './backoff';
import type { LookResult } from './LookResult';
import type { Session } from './Session';
import { nextTrouble, troubleEvents } from './troubleOf';

/** Keeps everything as it is, shows why it does not go on, and looks again later: it never gives up silently. */
export async function holdWithTrouble(
  session: Session,
  why: string,
  retryAfterMs: number | null,
): Promise<LookResult> {
  const { deps, migration } = session;
  session.attempts += 1;
  const { attempts } = session;
  const trouble = nextTrouble(migration.trouble, why, attempts, session.now());
  const saved = await session.save({
    ...migration,
    trouble,
    events: troubleEvents(migration.trouble, trouble),
  });
  if (!saved) return { kind: 'again' };
  const wait = backoff(attempts, deps.timing, deps.random);
  return { kind: 'rest', inMs: Math.max(wait, retryAfterMs ?? 0) };
}
