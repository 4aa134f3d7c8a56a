import { runRetirementSeed } from '../__testUtils__/outcome/runRetirementSeed';

jest.setTimeout(60_000);

const first = Array.from({ length: 60 }, (_, index) => index + 1);
/** Seeds that have found something stay. */
const seeds = [...first, 113];

/** `npm run soak -- --layer retirement` does it by the thousand. */
describe('what may be retired, against what follows', () => {
  const ends = new Set<string>();

  it.each(seeds)('seed %i leaves every pod as it was', async seed => {
    const { broken, ends: reached } = await runRetirementSeed(seed);
    reached.forEach(end => ends.add(end));
    const replay = `npm run soak -- --layer retirement --seed ${seed}`;
    expect({ broken, see: broken.length > 0 ? replay : '' }).toEqual({
      broken: [],
      see: '',
    });
  });

  it('has seen revisions that were retired, and some that could not be', () => {
    expect(ends).toEqual(new Set(['retired', 'not possible']));
  });
});
