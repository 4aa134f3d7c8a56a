import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { testEngines } from './testDatabases';

/** The database of a test backend: PostgreSQL, since SQLite's native module is not on every machine. */
export const testDatabaseService = createServiceFactory({
  service: coreServices.database,
  deps: {},
  factory: async () => {
    const [postgres] = testEngines();
    const knex = postgres.create();
    return { getClient: () => knex };
  },
});
