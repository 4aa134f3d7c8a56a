import { runPureSeed } from './__testUtils__/seeds/runPureSeed';

const first = Array.from({ length: 195 }, (_, index) => index + 1);
/** Seeds that have found something stay. */
const seeds = [...first, 1436, 1492, 1545, 2021, 11432];

/** The line that runs a seed again, with its transcript. */
function replay(seed: number): string {
  return `npm run soak -- --layer pure --seed ${seed}`;
}

describe('shuffled stories', () => {
  it.each(seeds)('seed %i keeps every promise', seed => {
    const { broken, transcript } = runPureSeed(seed);
    expect({ broken, see: broken.length > 0 ? replay(seed) : '' }).toEqual({
      broken: [],
      see: '',
    });
    expect(transcript).not.toBe('');
  });

  it('are the same whenever they are told', () => {
    const [seed] = seeds;
    expect(runPureSeed(seed)).toEqual(runPureSeed(seed));
  });
});
