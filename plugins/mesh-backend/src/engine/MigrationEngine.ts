import {
  type Claim,
  claimDueMigrations,
  findNewerFormats,
  releaseClaim,
} from '../database/operations';
import { asError } from './asError';
import { databaseTrouble } from '../database/databaseTrouble';
import type { EngineDeps } from './EngineDeps';
import { holdClaim } from './holdClaim';
import { holdWithTrouble } from './holdWithTrouble';
import { reconcileMigration } from './reconcileMigration';
import { ClaimLostError, Session } from './Session';
import { startTaskPipeline, type TaskPipeline } from './taskPipeline';

const concurrency = 20;

/** What is due later is found by the ordinary claim soon enough. */
const longestNudgeMs = 60_000;

/** The database decides what is due, by its own clock and in whole milliseconds. */
const clockToleranceMs = 2;

/**
 * Carries out migrations: claims those that are due and works on each until there is nothing to do at once.
 *
 * @remarks
 * There is no leader. Every replica of the portal runs one, and the claims keep them apart.
 */
export class MigrationEngine {
  private pipeline: TaskPipeline | null = null;
  private readonly ending = new AbortController();
  private readonly namedNewer = new Set<string>();

  constructor(private readonly deps: EngineDeps) {}

  start(): void {
    this.pipeline ??= startTaskPipeline<Claim>({
      load: limit => this.claim(limit),
      process: claim => this.work(claim),
      onError: error =>
        this.deps.logger.error(
          'The migration engine failed for a moment and goes on.',
          asError(error),
        ),
      pollMs: this.deps.timing.pollMs,
      concurrency,
    });
  }

  /** Looks for due migrations now: a person has just asked for something. */
  nudge(): void {
    this.pipeline?.nudge();
  }

  /** Finishes the writes under way, and lets go of all migrations, so that another replica takes them at once. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.pipeline?.stop();
  }

  private async claim(limit: number): Promise<Claim[]> {
    const { knex, timing } = this.deps;
    await this.nameNewer();
    return await claimDueMigrations(knex, { limit, leaseMs: timing.leaseMs });
  }

  /** Sooner than the next ordinary claim, where a look is due before it. */
  private lookAgainIn(inMs: number | null): void {
    if (inMs === null || inMs > longestNudgeMs) return;
    this.pipeline?.nudge(inMs + clockToleranceMs);
  }

  private async nameNewer(): Promise<void> {
    for (const { id, format } of await findNewerFormats(this.deps.knex)) {
      if (this.namedNewer.has(id)) continue;
      this.namedNewer.add(id);
      this.deps.logger.warn(
        `Migration ${id} was written by a newer release of mesh (format ${format}). This replica leaves it alone.`,
      );
    }
  }

  private async work(claim: Claim): Promise<void> {
    const { deps } = this;
    const held = holdClaim(deps.knex, claim, deps.timing, deps.clock);
    const letGo = new AbortController();
    const lost = AbortSignal.any([held.lost, letGo.signal]);
    const session = new Session(deps, claim, {
      ...{ lost, ending: AbortSignal.any([lost, this.ending.signal]) },
    });
    try {
      const result = await reconcileMigration(session);
      if (result.kind !== 'again') this.lookAgainIn(result.inMs);
    } catch (error) {
      // A look that hangs may come back, and must not write any more.
      letGo.abort();
      await this.recover(session, error);
    } finally {
      held.end();
    }
  }

  /** What nobody foresaw is shown on the migration as well; if the database is away, the lease lapses. */
  private async recover(session: Session, error: unknown): Promise<void> {
    const { id } = session.migration;
    if (error instanceof ClaimLostError) {
      this.deps.logger.info(
        `Another replica works on migration ${id} now; this one has stopped.`,
      );
      return;
    }
    this.deps.logger.error(
      `A look at migration ${id} failed. It is tried again.`,
      asError(error),
    );
    const result = await holdWithTrouble(session, wordsOf(error), null);
    await releaseClaim(this.deps.knex, {
      id,
      ticket: session.claim.ticket,
      version: session.migration.version,
      nextLookInMs: result.kind === 'rest' ? result.inMs : 0,
      attempts: session.attempts,
    });
  }
}

/** The words of a driver hold the statement, and what people would read on the page of a migration. */
function wordsOf(error: unknown): string {
  return databaseTrouble(error) ?? asError(error).message;
}
