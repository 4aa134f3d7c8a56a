import type { Knex } from 'knex';
import { type Claim, renewClaim } from '../database/operations';
import type { EngineTiming } from './EngineDeps';

/** A lease that is kept up while somebody works. */
export interface HeldClaim {
  /** Aborted as soon as the ticket is lost, or might be. */
  lost: AbortSignal;
  end(): void;
}

/**
 * Renews a lease in the background.
 *
 * @remarks
 * When the database does not answer, the lease is taken as lost a renewal's time before it lapses: a successor may
 * begin then, and two must not write.
 */
export function holdClaim(
  knex: Knex,
  { ticket, migration }: Claim,
  { leaseMs, renewMs }: EngineTiming,
  clock: () => number,
): HeldClaim {
  const lost = new AbortController();
  let heldUntil = clock() + leaseMs - renewMs;
  const renew = async () => {
    const asked = clock();
    try {
      const held = await renewClaim(knex, {
        id: migration.id,
        ticket,
        leaseMs,
      });
      if (held) heldUntil = asked + leaseMs - renewMs;
      else lost.abort();
    } catch {
      // Asked again at the next beat; the check below ends it in time.
    }
  };
  const timer = setInterval(() => {
    // Half a beat early: at the next one the lease may have lapsed.
    if (clock() + renewMs / 2 > heldUntil) lost.abort();
    else void renew();
  }, renewMs);
  return { lost: lost.signal, end: () => clearInterval(timer) };
}
