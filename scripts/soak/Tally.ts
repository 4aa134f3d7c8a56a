import type { SeedResult } from '@mesh-plugins/onlooker';
import type { Layer } from './readFlags';

/** What has become of the seeds so far. */
export class Tally {
  private readonly met = new Map<string, number>();
  private readonly ends = new Map<string, number>();
  private readonly failed: SeedResult[] = [];
  private count = 0;

  constructor(private readonly layer: Layer) {}

  get failures(): number {
    return this.failed.length;
  }

  add(result: SeedResult): void {
    this.count += 1;
    for (const [what, times] of Object.entries(result.met)) {
      add(this.met, what, times);
    }
    add(this.ends, result.ends.join(', then ') || 'no end', 1);
    if (result.broken.length > 0) this.failed.push(result);
  }

  progress(): string {
    return `${this.layer}: ${this.count} seeds, ${this.failed.length} broken`;
  }

  summary(seconds: number): string {
    return [
      `${this.progress()}, in ${Math.round(seconds)} s`,
      ...lines('It ended', this.ends),
      ...lines('What was met', this.met),
      ...this.failed.flatMap(failure => describeFailure(this.layer, failure)),
    ].join('\n');
  }
}

/** The line that repeats it, and what was broken. */
export function describeFailure(
  layer: Layer,
  { seed, broken }: SeedResult,
): string[] {
  return [
    `npm run soak -- --seed ${seed} --layer ${layer}`,
    ...broken.map(each => `    ${each.split('\n')[0]}`),
  ];
}

function lines(title: string, counts: Map<string, number>): string[] {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return [
    `  ${title}:`,
    ...sorted.map(
      ([what, times]) => `    ${String(times).padStart(7)} ${what}`,
    ),
  ];
}

function add(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
