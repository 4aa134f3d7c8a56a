import { withinLimit } from '../outbound/withinLimit';
import type { ChangeBus } from '../stream/ChangeBus';
import type { Fleet, FleetQuery, FleetReader } from './FleetReader';

/** For what changes without being told of, such as the catalog. */
const keepForMs = 1_000;

/** One read asks the database a few times, each within a limit of its own. */
const readLimit = {
  ms: 60_000,
  words: 'The fleet could not be read within 60 s. Try again in a moment.',
};

/**
 * Gives everybody who asks between two changes the same answer.
 *
 * @remarks
 * A change wakes every open page at once, and all of them ask for the same. An answer from before a change is never
 * given after it was told: the page would not ask again.
 */
export class SharedFleetReader {
  private readonly kept = new Map<
    string,
    { fleet: Promise<Fleet>; until: number }
  >();
  private readonly unsubscribe: () => void;

  constructor(
    private readonly reader: Pick<FleetReader, 'read'>,
    bus: ChangeBus,
  ) {
    this.unsubscribe = bus.subscribe(() => this.kept.clear());
  }

  stop(): void {
    this.unsubscribe();
  }

  /** As {@link FleetReader.read}. */
  read(query: FleetQuery): Promise<Fleet> {
    const key = JSON.stringify([query.cluster ?? null, query.withMigrations]);
    const kept = this.kept.get(key);
    if (kept && performance.now() < kept.until) return kept.fleet;
    // Names that no cluster has are kept as well, and anybody can think of them.
    if (this.kept.size > 200) this.kept.clear();
    const fleet = withinLimit(readLimit, () => this.reader.read(query));
    this.kept.set(key, { fleet, until: performance.now() + keepForMs });
    return fleet;
  }
}
