import type { Migrations } from '../service/Migrations';
import { defineRoutes } from './contractRouter';

/** The dry run. */
export function planRoutes({ migrations }: { migrations: Migrations }) {
  return defineRoutes<'createPlan'>({
    createPlan: ({ body }, { credentials }) =>
      migrations.plan(body, credentials),
  });
}
