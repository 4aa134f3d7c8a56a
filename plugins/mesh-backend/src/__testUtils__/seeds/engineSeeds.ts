import type { RunSeed } from '@mesh-plugins/onlooker';
import type { Knex } from 'knex';
import { EngineSeed } from './EngineSeed';

/** Runs seeds one after the other on one database, which is emptied before each. */
export function engineSeeds(knex: Knex): RunSeed {
  return seed => EngineSeed.run(seed, knex);
}
