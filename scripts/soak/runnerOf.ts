import type { RunSeed } from '@mesh-plugins/onlooker';
import { outcomeSeeds } from '../../plugins/mesh-backend/src/__testUtils__/outcome/outcomeSeeds';
import { runRetirementSeed } from '../../plugins/mesh-backend/src/__testUtils__/outcome/runRetirementSeed';
import { engineSeeds } from '../../plugins/mesh-backend/src/__testUtils__/seeds/engineSeeds';
import { testEngines } from '../../plugins/mesh-backend/src/__testUtils__/testDatabases';
import { runPureSeed } from '../../plugins/mesh-common/src/decide/__testUtils__/seeds/runPureSeed';
import type { Layer } from './readFlags';

/** What runs a seed of a layer; the engine gets a database of its own. */
export async function runnerOf(layer: Layer): Promise<RunSeed> {
  switch (layer) {
    case 'pure':
      return runPureSeed;
    case 'engine': {
      const [postgres] = testEngines();
      return engineSeeds(await postgres.create());
    }
    case 'outcome': {
      const [postgres] = testEngines();
      return outcomeSeeds(await postgres.create());
    }
    case 'retirement':
      return runRetirementSeed;
    default:
      throw new Error(`Unexpected layer ${layer satisfies never}`);
  }
}
