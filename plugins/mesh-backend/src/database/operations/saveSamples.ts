import type { RevisionCount } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { HistoryRow } from '../tables';

/** What the pods of a cluster run at one moment. */
export interface Sample {
  cluster: string;
  runs: RevisionCount[];
}

/** Keeps a look at each cluster, all with the same time. */
export async function saveSamples(
  knex: Knex,
  samples: readonly Sample[],
): Promise<void> {
  if (samples.length === 0) return;
  await knex<HistoryRow>('mesh_history')
    .insert(
      samples.map(({ cluster, runs }) => ({
        cluster,
        at: databaseNow(knex),
        runs: JSON.stringify(runs),
      })),
    )
    // Two replicas that look in the same millisecond have seen the same.
    .onConflict(['cluster', 'at'])
    .ignore();
}
