import { setTimeout as pause } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  KUBERNETES_ANNOTATION,
  KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION,
} from '@backstage/plugin-kubernetes-common';
import {
  type Known,
  known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { placedEntity, type PlacedEntity } from './PlacedEntity';
import { wordsOf } from '../cluster/wordsOf';

const refreshEveryMs = 60_000;
const tryAgainMs = 3_000;
/** A portal that has just started is still filling its catalog, and an entity missed then is missed for a minute. */
const fillingMs = 120_000;
/** After this the catalog may say something else; an answer about ownership must not rest on it. */
const oldAfterMs = 300_000;

/** Every entity of the catalog that claims to run somewhere, renewed each minute, and every few seconds after a start. */
export class CatalogIndex {
  private read: { entities: PlacedEntity[]; at: number } | null = null;
  private why = 'The catalog has not been read yet.';
  private startedAt = -Infinity;
  private readonly stopped = new AbortController();

  constructor(
    private readonly deps: {
      catalog: CatalogService;
      auth: AuthService;
      logger: LoggerService;
    },
  ) {}

  /** Returns at once. */
  start(): void {
    this.startedAt = Date.now();
    void this.keepUp();
  }

  stop(): void {
    this.stopped.abort();
  }

  /** Unknown where the index was never complete, or is too old. */
  entities(): Known<PlacedEntity[]> {
    if (!this.read) return unknown(this.why);
    if (Date.now() - this.read.at > oldAfterMs) {
      return unknown(
        `The catalog was last read at ${new Date(this.read.at).toISOString()}. ${this.why}`,
      );
    }
    return known(this.read.entities, new Date(this.read.at).toISOString());
  }

  /** True shortly after the start while no entity was found: a catalog that begins empty says nothing of who is where. */
  isFilling(): boolean {
    const isNew = Date.now() - this.startedAt < fillingMs;
    return isNew && (this.read?.entities.length ?? 0) === 0;
  }

  /** Reads the whole index again; throws where the catalog does not answer, and then keeps what was there. */
  async refresh(): Promise<void> {
    const at = Date.now();
    const entities: PlacedEntity[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.readPage(cursor);
      for (const entity of page.items) {
        const placed = placedEntity(entity);
        if (placed) entities.push(placed);
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    this.read = { entities, at };
  }

  private async readPage(
    cursor: string | undefined,
  ): Promise<{ items: Entity[]; pageInfo: { nextCursor?: string } }> {
    const fields = ['kind', 'metadata', 'relations'];
    const credentials = await this.deps.auth.getOwnServiceCredentials();
    return this.deps.catalog.queryEntities(
      cursor
        ? { cursor, limit: 500, fields }
        : {
            filter: [
              KUBERNETES_ANNOTATION,
              KUBERNETES_LABEL_SELECTOR_QUERY_ANNOTATION,
            ].map(annotation => ({
              [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
            })),
            limit: 500,
            fields,
          },
      { credentials },
    );
  }

  private async keepUp(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      const filling = Date.now() - this.startedAt < fillingMs;
      let next = filling ? tryAgainMs : refreshEveryMs;
      try {
        await this.refresh();
      } catch (error) {
        const words = wordsOf(error);
        this.why = `The catalog could not be read: ${words}`;
        // At the start the catalog is often the last plugin to be ready.
        if (this.read) this.deps.logger.warn(this.why);
        next = tryAgainMs;
      }
      await pause(next, null, { signal }).catch(() => {});
    }
  }
}
