import { performance } from 'node:perf_hooks';

/** How long runs of one piece of work take, in milliseconds. */
export interface Measurement {
  median: number;
  ninetieth: number;
}

/** Runs the work often, after some runs that are not counted so that the engine has compiled it. */
export function measure(work: () => void, runs: number): Measurement {
  const times = Array.from({ length: runs + 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  })
    .slice(3)
    .sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { median: at(0.5), ninetieth: at(0.9) };
}
