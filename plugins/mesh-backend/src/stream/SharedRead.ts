import { withinLimit } from '../outbound/withinLimit';
import type { MigrationHistory } from '../database/operations';

/** Each replica hears of changes within a second; this is for what nobody tells of, such as removed rows. */
const keepForMs = 2_000;
/** A page that is open asks for what is new; only who opens one asks for more. */
const mostEvents = 500;

/** One read asks the database a few times, each within a limit of its own. */
const readLimit = {
  ms: 60_000,
  words: 'The migration could not be read within 60 s. Try again in a moment.',
};

/** Reads the migration as it is, with its latest events from a number on. */
export type ReadHistory = (latest: {
  from: number;
  limit: number;
}) => Promise<MigrationHistory | null>;

/** One migration as this process read it last. */
export class SharedRead {
  private reading: Promise<MigrationHistory | null> | null = null;
  private history: MigrationHistory | null = null;
  private until = 0;
  /** The highest version of which this process was told. */
  private told = 0;

  constructor(private readonly readHistory: ReadHistory) {}

  changed(version: number): void {
    this.told = Math.max(this.told, version);
  }

  /**
   * The migration at this version or a later one; null where it does not exist.
   *
   * @remarks
   * A version that the database does not have is that of a database which was put back to an earlier state: what is read
   * after the question is the answer, whatever it is.
   */
  async read(atLeast = 0): Promise<MigrationHistory | null> {
    if (this.reading) {
      // It may have begun before the change of which the reader was told.
      const begun = await this.reading.catch(() => null);
      if (this.covers(begun, atLeast)) return begun;
    } else if (performance.now() < this.until) {
      if (this.covers(this.history, atLeast)) return this.history;
    }
    this.reading ??= this.lookAgain();
    return await this.reading;
  }

  private covers(
    history: MigrationHistory | null,
    atLeast: number,
  ): history is MigrationHistory {
    return (
      history !== null &&
      history.migration.version >= Math.max(this.told, atLeast)
    );
  }

  private async lookAgain(): Promise<MigrationHistory | null> {
    try {
      const told = this.told;
      this.history = await withinLimit(readLimit, () => this.readOn());
      this.until = performance.now() + keepForMs;
      // What was told before is in the answer; a database that was put back has nothing newer.
      if (this.told === told) this.told = this.history?.migration.version ?? 0;
      return this.history;
    } finally {
      this.reading = null;
    }
  }

  /** The row and only the events that are new, if those that are known are still there. */
  private async readOn(): Promise<MigrationHistory | null> {
    const known = this.history?.events ?? [];
    const last = known[known.length - 1];
    const read = (from: number) =>
      this.readHistory({ from, limit: mostEvents });
    if (!last) return await read(1);
    const fresh = await read(last.seq);
    const [joint, ...others] = fresh?.events ?? [];
    // Another history has come in the place of this one, as from a backup.
    if (joint?.seq !== last.seq || joint.at !== last.at) return await read(1);
    return (
      fresh && { ...fresh, events: [...known, ...others].slice(-mostEvents) }
    );
  }
}
