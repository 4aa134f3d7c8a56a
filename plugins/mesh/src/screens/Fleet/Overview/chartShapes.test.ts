import { axisTop, layerPaths, timeTicks, type ChartFrame } from './chartShapes';

const frame: ChartFrame = {
  left: 0,
  right: 100,
  x: at => at,
  y: pods => 100 - pods,
};

describe('the shapes of the chart', () => {
  it.each([
    [0, 2],
    [3, 4],
    [20, 20],
    [21, 40],
    [4_812, 6_000],
    [9_000, 10_000],
  ])('the axis for %i ends at %i', (most, top) => {
    expect(axisTop(most)).toBe(top);
  });

  it('marks the first and the last time', () => {
    expect(timeTicks(0, 100)).toEqual([0, 25, 50, 75, 100]);
    expect(timeTicks(7, 7)).toEqual([7]);
  });

  it('draws a series above those below it, and nothing in a gap', () => {
    const sample = (at: number, ...pods: number[]) => ({ at, pods });
    const runs = [
      [sample(0, 10, 5), sample(10, 20, 5)],
      [sample(50, 10, 5), sample(60, 10, 5)],
    ];
    expect(layerPaths(runs, 1, frame)).toBe(
      'M0.0,85.0L10.0,75.0L10.0,80.0L0.0,90.0Z' +
        'M50.0,85.0L60.0,85.0L60.0,90.0L50.0,90.0Z',
    );
  });

  it('shows a sample that stands alone', () => {
    expect(layerPaths([[{ at: 5, pods: [10] }]], 0, frame)).toBe(
      'M4.0,90.0L6.0,90.0L6.0,100.0L4.0,100.0Z',
    );
  });
});
