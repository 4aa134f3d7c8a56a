import { cpus, loadavg } from 'node:os';

/** What was measured several times, in milliseconds. */
export interface Row {
  what: string;
  times: readonly number[];
  /** None where it is measured to be compared. */
  limit?: number;
}

const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);

/** The middle one; of an even number the mean of the two in the middle. */
export function median(times: readonly number[]): number {
  const all = sorted(times);
  const half = all.length / 2;
  return (all[Math.ceil(half) - 1] + all[Math.floor(half)]) / 2;
}

/** Prints rows under each other; false where a worst time is beyond its limit. */
export function printRows(rows: readonly Row[]): boolean {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const ms = (time: number) => `${Math.round(time)} ms`.padStart(10);
  for (const { what, times, limit } of rows) {
    const worst = Math.max(...times);
    const judged =
      limit === undefined
        ? ''
        : `  limit ${limit} ms: ${worst <= limit ? 'in time' : 'too slow'}`;
    process.stdout.write(
      `${what.padEnd(width)}  n=${times.length}  median ${ms(median(times))}  worst ${ms(worst)}${judged}\n`,
    );
  }
  return rows.every(
    ({ times, limit }) => limit === undefined || Math.max(...times) <= limit,
  );
}

/** On what was measured, for whoever compares. */
export function describeMachine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu.model.trim()}, Node ${process.version}, load ${loadavg()[0].toFixed(1)} at the end`;
}
