import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { databaseNow, databaseNowPlus } from '../databaseNow';
import type { PlanRow } from '../tables';

const keptForMs = 24 * 60 * 60 * 1000;

/** Keeps a plan for a day, to be able to say what has changed when somebody starts it; older ones are removed. */
export async function savePlan(knex: Knex, plan: Plan): Promise<void> {
  await knex<PlanRow>('mesh_plans')
    .insert({
      digest: plan.digest,
      plan: JSON.stringify(plan),
      made_at: databaseNow(knex),
    })
    .onConflict('digest')
    .merge(['made_at']);
  await knex<PlanRow>('mesh_plans')
    .where('made_at', '<', databaseNowPlus(knex, -keptForMs))
    .delete();
}
