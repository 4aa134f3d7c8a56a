import type { Knex } from 'knex';
import { databaseNowPlus } from '../databaseNow';
import type { HistoryRow } from '../tables';
import type { Sample } from './saveSamples';

/** A look at a cluster, in the slot of time that it stands for. */
export interface SlottedSample extends Sample {
  /** Number of the slot since 1970. */
  slot: number;
}

/** Which looks, and how far apart. */
export interface SamplesQuery {
  cluster?: string;
  lastMs: number;
  slotMs: number;
}

/** The last look at each cluster in each slot of time, oldest first: a month of looks is more than a chart can show. */
export async function readSamples(
  knex: Knex,
  { cluster, lastMs, slotMs }: SamplesQuery,
): Promise<SlottedSample[]> {
  const latest = knex<HistoryRow>('mesh_history')
    .where('at', '>=', databaseNowPlus(knex, -lastMs))
    .modify(found => {
      if (cluster !== undefined) found.where({ cluster });
    })
    .groupBy('cluster', knex.raw('?? / ?', ['at', knex.raw(String(slotMs))]))
    .select('cluster')
    .max('at as at');
  const rows: HistoryRow[] = await knex<HistoryRow>('mesh_history')
    .whereIn(['cluster', 'at'], latest)
    .orderBy('at')
    .select('cluster', 'at', 'runs');
  return rows.map(row => ({
    cluster: row.cluster,
    slot: Math.floor(Number(row.at) / slotMs),
    runs: JSON.parse(row.runs),
  }));
}
