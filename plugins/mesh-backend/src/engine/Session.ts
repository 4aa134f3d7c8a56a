import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MigrationLimits } from '../engineConfig';
import type { NewEvent, StoredMigration } from '../database/StoredMigration';
import {
  type Claim,
  type DecisionToSave,
  findLastPerson,
  noteEvent,
  saveDecision,
  settleOpenIntent,
  takeTurn,
  type TurnTaken,
} from '../database/operations';
import { withoutUnwatchedTime } from './withoutUnwatchedTime';
import type { Boundary, EngineDeps } from './EngineDeps';

/** Thrown when the ticket is lost: somebody else holds the migration, so nothing more may be done here. */
export class ClaimLostError extends Error {
  readonly name = 'ClaimLostError';
}

/** The work on one claimed migration: what is known of the row, and how it may be written. */
export class Session {
  migration: StoredMigration;
  attempts: number;
  /** How often the namespace had changed when the last look began. */
  changesSeen = 0;
  /** A write was answered since the claim: trouble with writes is over. */
  writeAnswered = false;
  /** How many writes of this claim met an object that had changed. */
  conflicts = 0;
  /** The longest pause that the API server asked for during the last look. */
  retryAfterMs = 0;
  private readonly startedAt: number;

  constructor(
    readonly deps: EngineDeps,
    readonly claim: Claim,
    readonly signals: {
      /** The ticket is lost. */
      lost: AbortSignal;
      /** The ticket is lost, or the process is about to end. */
      ending: AbortSignal;
    },
  ) {
    const { migration, lateMs } = claim;
    this.migration = {
      ...migration,
      record: withoutUnwatchedTime(migration.record, lateMs),
    };
    this.attempts = claim.attempts;
    this.startedAt = deps.clock();
  }

  /** The time by the database's clock, which all replicas share: a successor must not settle too early. */
  now(): string {
    const elapsed = this.deps.clock() - this.startedAt;
    return new Date(this.claim.claimedAt + elapsed).toISOString();
  }

  async boundary(
    name: Boundary,
    write: Intent['kind'] | null = null,
  ): Promise<void> {
    await this.deps.boundary?.(name, write);
    if (this.signals.lost.aborted) throw new ClaimLostError();
  }

  /** False where a person asked for something meanwhile: then the migration is the changed one. */
  async save(decision: DecisionToSave): Promise<boolean> {
    const before = this.migration;
    const saved = await saveDecision(
      this.deps.knex,
      before,
      this.claim.ticket,
      decision,
    );
    if (saved.kind === 'lost') throw new ClaimLostError();
    this.migration = saved.migration;
    if (saved.kind === 'changed') return false;
    this.tell(before);
    return true;
  }

  /** Null where the migration may begin; otherwise what it waits for. */
  async takeTurn(
    limits: MigrationLimits,
  ): Promise<Extract<TurnTaken, { kind: 'waits' }> | null> {
    const turn = await takeTurn(this.deps.knex, this.ticket(), limits);
    switch (turn.kind) {
      case 'lost':
        throw new ClaimLostError();
      case 'taken':
        this.migration = turn.migration;
        return null;
      case 'waits':
        return turn;
      default:
        throw new Error(`Unexpected turn ${turn satisfies never}`);
    }
  }

  async settle(event: NewEvent): Promise<void> {
    this.replace(await settleOpenIntent(this.deps.knex, this.ticket(), event));
  }

  async note(event: NewEvent): Promise<void> {
    this.replace(await noteEvent(this.deps.knex, this.ticket(), event));
  }

  async perform(intent: Intent) {
    return await this.deps.writer.perform(
      this.migration.record.cluster,
      intent,
      await this.person(),
      this.signals.lost,
    );
  }

  /** Who asked last: a rollback may be another person's than the migration. */
  private async person(): Promise<string> {
    const { id, requestedBy } = this.migration;
    return (await findLastPerson(this.deps.knex, id)) ?? requestedBy;
  }

  private ticket() {
    return { id: this.migration.id, ticket: this.claim.ticket };
  }

  private replace(migration: StoredMigration | null): void {
    if (!migration) throw new ClaimLostError();
    const before = this.migration;
    this.migration = migration;
    this.tell(before);
  }

  private tell(before: StoredMigration): void {
    if (before.version !== this.migration.version) {
      this.deps.onChange(this.migration);
    }
    if (before.phase !== this.migration.phase) {
      this.deps.onPhase(this.migration);
    }
    const { awaits } = this.migration.view;
    if (awaits && before.view.awaits?.gate !== awaits.gate) {
      this.deps.onAwaiting?.(this.migration);
    }
  }
}
