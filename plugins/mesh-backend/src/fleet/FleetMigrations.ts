import type { MigrationLink } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { findMigrations, findStandings } from '../database/operations';
import type { MigrationLinks } from '../router/MigrationLinks';
import { linkTo } from '../service/presentMigration';
import { linkToUnreadable } from '../service/presentUnreadable';
import type { ChangeBus } from '../stream/ChangeBus';
import { placeKey } from './EntityPlaces';

/** Changes of other replicas are told within a second; this is for those that nobody tells of, such as removed rows. */
const keepForMs = 10_000;

/** The open and the last migration of a namespace. */
export interface LinksOfPlace {
  open: MigrationLink | null;
  last: MigrationLink | null;
}

/** The links of each namespace that has any. */
export type LinksByPlace = ReadonlyMap<string, LinksOfPlace>;

/** The migrations of all namespaces in short, read again when one has changed. */
export class FleetMigrations implements MigrationLinks {
  private readonly links = new Map<
    string,
    { version: number; link: MigrationLink }
  >();
  private last: { answer: Promise<LinksByPlace>; until: number } | null = null;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly knex: Knex,
    bus: ChangeBus,
  ) {
    this.unsubscribe = bus.subscribe(change => {
      if (change.kind === 'migration') this.last = null;
    });
  }

  stop(): void {
    this.unsubscribe();
  }

  /** By the key of the place. */
  byPlace(): Promise<LinksByPlace> {
    if (this.last && performance.now() < this.last.until)
      return this.last.answer;
    const answer = this.read();
    const mine = { answer, until: performance.now() + keepForMs };
    this.last = mine;
    answer.catch(() => {
      if (this.last === mine) this.last = null;
    });
    return answer;
  }

  async linksFor(cluster: string, namespace: string): Promise<LinksOfPlace> {
    const links = (await this.byPlace()).get(placeKey(cluster, namespace));
    return links ?? { open: null, last: null };
  }

  /** Rows are large, so only those are read whose version is new. */
  private async read(): Promise<LinksByPlace> {
    const standings = await findStandings(this.knex);
    const renewed = standings.filter(
      ({ id, version }) => this.links.get(id)?.version !== version,
    );
    const ids = renewed.map(({ id }) => id);
    const { items, newer } = await findMigrations(this.knex, ids);
    for (const stored of items) this.keep(stored, linkTo(stored));
    // Left out, the namespace would look as if nothing moved there.
    for (const row of newer) this.keep(row, linkToUnreadable(row));
    const places = new Map<string, LinksOfPlace>();
    for (const { id, cluster, namespace, finished_at } of standings) {
      const link = this.links.get(id)?.link;
      if (!link) continue;
      const key = placeKey(cluster, namespace);
      const before = places.get(key) ?? { open: null, last: null };
      const side = finished_at === null ? { open: link } : { last: link };
      places.set(key, { ...before, ...side });
    }
    this.forget(new Set(standings.map(({ id }) => id)));
    return places;
  }

  private keep(
    { id, version }: { id: string; version: number },
    link: MigrationLink,
  ): void {
    this.links.set(id, { version, link });
  }

  private forget(present: ReadonlySet<string>): void {
    for (const id of this.links.keys()) {
      if (!present.has(id)) this.links.delete(id);
    }
  }
}
