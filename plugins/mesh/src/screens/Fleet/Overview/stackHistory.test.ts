import { stackHistory } from './stackHistory';

const old = { revision: '1-9-6', version: '1.9.6' };
const wanted = { revision: '1-30-3', version: '1.30.3' };
const without = { revision: null, version: null };

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
}

describe('stackHistory', () => {
  it('stacks from the oldest version to pods without a sidecar', () => {
    const { series, samples, most } = stackHistory({
      items: [
        {
          at: at(0),
          runs: [
            { ...without, pods: 1 },
            { ...wanted, pods: 2 },
          ],
        },
        { at: at(10), runs: [{ ...old, pods: 4 }] },
      ],
    });
    expect(series).toEqual([old, wanted, without]);
    expect(samples.map(({ pods }) => pods)).toEqual([
      [0, 2, 1],
      [4, 0, 0],
    ]);
    expect(most).toBe(4);
  });

  it('leaves a gap where nobody looked, and draws no zero there', () => {
    const { runs } = stackHistory({
      items: [0, 10, 20, 90, 100].map(minute => ({
        at: at(minute),
        runs: [{ ...old, pods: 4 }],
      })),
    });
    expect(runs.map(run => run.length)).toEqual([3, 2]);
  });

  it('has nothing to draw without samples', () => {
    expect(stackHistory({ items: [] })).toEqual({
      series: [],
      samples: [],
      runs: [],
      most: 0,
    });
  });
});
