import type { Knex } from 'knex';
import { type ChangedMigration, findChanged } from '../database/operations';
import { asError } from './asError';
import type { ChangeBus } from '../stream/ChangeBus';

/** How far back each look goes: longer than a pause of this process that leaves its readers connected. */
const overlapMs = 15_000;

/** Tells this process's readers of every change of a migration, whichever replica made it. */
export class MigrationChanges {
  private readonly told = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly deps: {
      knex: Knex;
      bus: ChangeBus;
      pollMs: number;
      onError: (error: Error) => void;
    },
  ) {}

  /** Tells of a version once. */
  tell({ id, cluster, namespace, version }: ChangedMigration): void {
    if ((this.told.get(id) ?? 0) >= version) return;
    this.told.set(id, version);
    this.deps.bus.publish({
      kind: 'migration',
      ...{ id, cluster, namespace, version },
    });
  }

  start(): void {
    this.plan();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private plan(): void {
    this.timer = setTimeout(async () => {
      try {
        const changed = await findChanged(this.deps.knex, overlapMs);
        changed.forEach(each => this.tell(each));
        this.forget(changed);
      } catch (error) {
        this.deps.onError(asError(error));
      }
      if (this.timer) this.plan();
    }, this.deps.pollMs);
  }

  /** What is older than a look goes back will not be told again. */
  private forget(changed: readonly ChangedMigration[]): void {
    const recent = new Set(changed.map(({ id }) => id));
    for (const id of this.told.keys()) {
      if (!recent.has(id)) this.told.delete(id);
    }
  }
}
