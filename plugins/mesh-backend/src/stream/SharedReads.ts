import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Migration,
  MigrationEvents,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import {
  noSuchMigration,
  readEvents,
  readHistory,
} from '../database/operations';
import type { EventsPage, Migrations } from '../service/Migrations';
import { presentMigration } from '../service/presentMigration';
import type { Changes } from './ChangeBus';
import { SharedRead } from './SharedRead';

/** Ids that do not exist are kept as well, and anybody can think of them. */
const mostKept = 100;

/**
 * Answers everybody who shows a migration from one look at the database.
 *
 * @remarks
 * A change wakes every page that shows the migration, and each asks for the row and its new events: two hundred pages
 * would be four hundred queries a second. Here it is one. Who may ask is decided before, for each person.
 */
export class SharedReads implements Pick<Migrations, 'find' | 'readEvents'> {
  private readonly kept = new Map<string, SharedRead>();
  private readonly unsubscribe: () => void;

  constructor(
    private readonly knex: Knex,
    changes: Changes,
  ) {
    this.unsubscribe = changes.subscribe(change => {
      if (change.kind === 'migration') this.changed(change.id, change.version);
    });
  }

  stop(): void {
    this.unsubscribe();
    this.kept.clear();
  }

  /** Whoever has asked for something sees it in the next answer. */
  changed(id: string, version: number): void {
    this.kept.get(id)?.changed(version);
  }

  /** The version that pages are shown at the moment. */
  async versionOf(id: string): Promise<number> {
    const { migration } = await this.read(id);
    return migration.version;
  }

  async find(
    id: string,
    _: BackstageCredentials,
    atLeast?: number,
  ): Promise<Migration> {
    const { migration } = await this.read(id, atLeast);
    return presentMigration(migration);
  }

  async readEvents(
    id: string,
    { after, limit, atLeast }: EventsPage,
  ): Promise<MigrationEvents> {
    const { events } = await this.read(id, atLeast);
    const [first] = events;
    // The beginning of a long history is asked for once by each page, and not kept.
    if (first && first.seq > after + 1) {
      return await readEvents(this.knex, id, { after, limit });
    }
    const wanted = events.filter(({ seq }) => seq > after);
    return { items: wanted.slice(0, limit), more: wanted.length > limit };
  }

  private async read(id: string, atLeast?: number) {
    const history = await this.keptOf(id).read(atLeast);
    if (!history) throw noSuchMigration(id);
    return history;
  }

  private keptOf(id: string): SharedRead {
    const known = this.kept.get(id);
    // Put last, so that the first is what nobody has asked for the longest.
    this.kept.delete(id);
    const read =
      known ?? new SharedRead(latest => readHistory(this.knex, id, latest));
    this.kept.set(id, read);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept) this.kept.delete(oldest);
    return read;
  }
}
