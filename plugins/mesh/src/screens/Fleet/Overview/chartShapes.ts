import type { ChartSample } from './stackHistory';

/** Where times and numbers are drawn. */
export interface ChartFrame {
  left: number;
  right: number;
  x(at: number): number;
  y(pods: number): number;
}

/** A round number that is not below the largest, so that half of it is round as well. */
export function axisTop(most: number): number {
  const least = Math.max(2, most);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 4, 6, 8, 10].find(each => each * power >= least) ?? 10;
  return step * power;
}

const ticks = 5;

/** Times at even distances, the first and the last included. */
export function timeTicks(from: number, to: number): number[] {
  if (from === to) return [from];
  return Array.from(
    { length: ticks },
    (_, index) => from + ((to - from) * index) / (ticks - 1),
  );
}

/** Below this many pixels a single sample could not be seen. */
const thinnest = 2;

function upTo({ pods }: ChartSample, series: number): number {
  return pods.slice(0, series).reduce((sum, each) => sum + each, 0);
}

function layerOf(
  run: readonly ChartSample[],
  series: number,
  frame: ChartFrame,
): string {
  const first = frame.x(run[0].at);
  const last = frame.x(run[run.length - 1].at);
  const widen = last - first < thinnest ? thinnest / 2 : 0;
  const at = (sample: ChartSample, index: number) => {
    const side = index === 0 ? -widen : widen;
    return frame.x(sample.at) + (widen ? side : 0);
  };
  // A single sample has two edges as well.
  const samples = run.length === 1 ? [run[0], run[0]] : run;
  const point = (sample: ChartSample, index: number, above: number) =>
    `${at(sample, index).toFixed(1)},${frame.y(upTo(sample, series + above)).toFixed(1)}`;
  const over = samples.map((sample, index) => point(sample, index, 1));
  const under = samples.map((sample, index) => point(sample, index, 0));
  return `M${[...over, ...under.reverse()].join('L')}Z`;
}

/** The area of one series, in as many pieces as there are runs of samples: a gap stays empty. */
export function layerPaths(
  runs: readonly (readonly ChartSample[])[],
  series: number,
  frame: ChartFrame,
): string {
  return runs.map(run => layerOf(run, series, frame)).join('');
}
