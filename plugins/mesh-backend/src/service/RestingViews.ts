import { isDeepStrictEqual } from 'node:util';
import {
  type Migration,
  restingPhases,
  restingView,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { findMigration, saveView } from '../database/operations';
import { lastSeenOf } from '../database/lastSeenOf';
import type { StoredMigration } from '../database/StoredMigration';
import { withinLimit } from '../outbound/withinLimit';
import type { Plans } from './Plans';

/** A page that is open asks again and again; the cluster is read no more often than this. */
const oncePerMs = 5_000;

/** How long a reader is kept waiting for it. */
const waitAtMostMs = 2_000;

/**
 * Brings what a page shows of a migration that rests up to now, whenever somebody reads it.
 *
 * @remarks
 * The engine does not look at what has stopped, is paused or done. Its pods go on: counts, by-hand lines and the way back
 * would be those of the last look.
 */
export class RestingViews {
  private readonly under = new Map<string, Promise<number | null>>();
  private readonly readAt = new Map<string, number>();

  constructor(
    private readonly deps: {
      knex: Knex;
      plans: Pick<Plans, 'observeFor'>;
      /** Tells pages of the new version. */
      onChange: (migration: StoredMigration) => void;
      now: () => number;
    },
  ) {}

  /** The version that shows how things are now; null where the one at hand does, or nothing rests. */
  async refresh({
    id,
    phase,
  }: Pick<Migration, 'id' | 'phase'>): Promise<number | null> {
    if (!restingPhases.includes(phase)) return null;
    const open = this.under.get(id);
    if (open) return await soon(open);
    const now = this.deps.now();
    if (now - (this.readAt.get(id) ?? -Infinity) < oncePerMs) return null;
    const reading = this.read(id).finally(() => {
      this.under.delete(id);
      this.readAt.set(id, this.deps.now());
      this.forget();
    });
    this.under.set(id, reading);
    return await soon(reading);
  }

  private async read(id: string): Promise<number | null> {
    const { knex, plans, onChange } = this.deps;
    const stored = await findMigration(knex, id);
    if (!stored || stored.asked !== null) return null;
    const facts = await plans.observeFor(stored.record);
    const view = restingView(stored, facts, lastSeenOf(stored));
    if (isDeepStrictEqual(plain(view), plain(stored.view))) return null;
    const saved = await saveView(knex, stored, view);
    if (!saved) return null;
    onChange(saved);
    return saved.version;
  }

  private forget(): void {
    const now = this.deps.now();
    for (const [id, at] of this.readAt) {
      if (now - at >= oncePerMs) this.readAt.delete(id);
    }
  }
}

/** A cluster that is slow or away must not keep a page from what is known: what comes later is told as a change. */
async function soon(reading: Promise<number | null>): Promise<number | null> {
  try {
    return await withinLimit({ ms: waitAtMostMs }, () => reading);
  } catch {
    return null;
  }
}

/** As it comes back from the database: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
