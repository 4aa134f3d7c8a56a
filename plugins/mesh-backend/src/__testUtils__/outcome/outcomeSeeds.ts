import type { RunSeed } from '@mesh-plugins/onlooker';
import type { Knex } from 'knex';
import { runOutcomeSeed } from './runOutcomeSeed';

/** Runs seeds one after the other on one database, which is emptied before each. */
export function outcomeSeeds(knex: Knex): RunSeed {
  return seed => runOutcomeSeed(seed, knex);
}
