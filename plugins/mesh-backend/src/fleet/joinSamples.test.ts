import { joinSamples } from './joinSamples';

const look = (cluster: string, slot: number, pods: number) => ({
  ...{ cluster, slot },
  runs: [{ revision: '1-30-3', version: '1.30.3', pods }],
});

const podsAt = (
  samples: Parameters<typeof joinSamples>[0],
  present: string[],
) =>
  joinSamples(samples, { slotMs: 1_000, present: new Set(present) }).map(
    ({ at, runs }) => [Date.parse(at) / 1_000, runs[0]?.pods],
  );

describe('looks at several clusters', () => {
  it('are added up', () => {
    expect(
      podsAt(
        [look('a', 1, 2), look('b', 1, 3), look('a', 2, 4), look('b', 2, 5)],
        ['a', 'b'],
      ),
    ).toEqual([
      [1, 5],
      [2, 9],
    ]);
  });

  it('are left out while one of the clusters could not be read', () => {
    const samples = [
      ...[look('a', 1, 2), look('b', 1, 3)],
      ...[look('a', 2, 2), look('a', 3, 2)],
    ];
    expect(podsAt(samples, ['a', 'b'])).toEqual([[1, 5]]);
  });

  it('go on without a cluster that the portal does not know any more, and before one that came later', () => {
    const samples = [look('a', 1, 2), look('a', 2, 2), look('b', 2, 3)];
    expect(podsAt([...samples, look('b', 3, 3)], ['b'])).toEqual([
      [1, 2],
      [2, 5],
      [3, 3],
    ]);
  });
});
