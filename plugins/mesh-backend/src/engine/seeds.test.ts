import { engineSeeds } from '../__testUtils__/seeds/engineSeeds';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import type { RunSeed } from '@mesh-plugins/onlooker';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const first = Array.from({ length: 3 }, (_, index) => index + 1);
/** Seeds that have found something stay. */
const seeds = [...first, 201, 1052];

describe('shuffled stories of the engine', () => {
  let run: RunSeed;

  beforeAll(async () => {
    run = engineSeeds(await postgres.create());
  });

  it.each(seeds)('seed %i keeps every promise', async seed => {
    const { broken, transcript } = await run(seed);
    const replay = `npm run soak -- --layer engine --seed ${seed}`;
    expect({ broken, see: broken.length > 0 ? replay : '' }).toEqual({
      broken: [],
      see: '',
    });
    expect(transcript).not.toBe('');
  });

  it('are the same whenever they are told', async () => {
    const [seed] = seeds;
    expect(await run(seed)).toEqual(await run(seed));
  });
});
