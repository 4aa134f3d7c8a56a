import type { RunSeed } from '@mesh-plugins/onlooker';
import { outcomeSeeds } from '../__testUtils__/outcome/outcomeSeeds';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const first = Array.from({ length: 60 }, (_, index) => index + 1);
/** Seeds that have found something stay. */
const seeds = [...first, 61, 1098, 1364, 10744, 10777, 11564];

/** `npm run soak -- --layer outcome` does it by the thousand. */
describe('what a plan says, against what becomes of it', () => {
  let run: RunSeed;
  const ends = new Set<string>();

  beforeAll(async () => {
    run = outcomeSeeds(await postgres.create());
  });

  it.each(seeds)('seed %i ends as the plan said', async seed => {
    const { broken, ends: reached } = await run(seed);
    reached.forEach(end => ends.add(end));
    const replay = `npm run soak -- --layer outcome --seed ${seed}`;
    expect({ broken, see: broken.length > 0 ? replay : '' }).toEqual({
      broken: [],
      see: '',
    });
  });

  it('has seen namespaces that were moved, and some that were blocked', () => {
    expect(ends).toEqual(new Set(['done', 'blocked']));
  });
});
