import {
  type Plan,
  planSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import type { PlanRow } from '../tables';

/** The plan with a digest; null where none was made lately, or a newer release wrote it in another form. */
export async function findPlan(
  knex: Knex,
  digest: string,
): Promise<Plan | null> {
  const row = await knex<PlanRow>('mesh_plans').where({ digest }).first();
  const parsed = row && planSchema.safeParse(JSON.parse(row.plan));
  return parsed?.success ? parsed.data : null;
}
