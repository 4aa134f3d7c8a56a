import type { Knex } from 'knex';
import { databaseNowPlus } from '../databaseNow';
import type { HistoryRow } from '../tables';
import type { SamplesQuery } from './readSamples';

/** Milliseconds from the first to the last of the looks that were asked for; 0 where there are fewer than two. */
export async function readSamplesSpan(
  knex: Knex,
  { cluster, lastMs }: Omit<SamplesQuery, 'slotMs'>,
): Promise<number> {
  const ends = await knex<HistoryRow>('mesh_history')
    .where('at', '>=', databaseNowPlus(knex, -lastMs))
    .modify(found => {
      if (cluster !== undefined) found.where({ cluster });
    })
    .min('at as first')
    .max('at as last')
    .first();
  return Number(ends?.last ?? 0) - Number(ends?.first ?? 0);
}
