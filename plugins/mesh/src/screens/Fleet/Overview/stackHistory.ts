import type { FleetHistory } from '@mesh-plugins/backstage-plugin-mesh-common';

/** A revision in the chart; null are pods with a sidecar whose revision is not known. */
export interface ChartSeries {
  revision: string | null;
  version: string | null;
}

/** One sample: when, and how many pods each series has, in the order of the series. */
export interface ChartSample {
  at: number;
  pods: number[];
}

/** What the chart draws. */
export interface StackedHistory {
  series: ChartSeries[];
  samples: ChartSample[];
  /** Samples that were taken one after another: between two runs of them nobody looked. */
  runs: ChartSample[][];
  /** The largest sum of one sample. */
  most: number;
}

/** Samples further apart than so many times the usual distance have a gap between them. */
const gapFactor = 2.5;

function usualDistance(times: readonly number[]): number {
  const distances = times
    .slice(1)
    .map((at, index) => at - times[index])
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function cutAtGaps(samples: readonly ChartSample[]): ChartSample[][] {
  const longest = usualDistance(samples.map(({ at }) => at)) * gapFactor;
  const runs: ChartSample[][] = [];
  for (const sample of samples) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last && sample.at - last.at <= longest) run.push(sample);
    else runs.push([sample]);
  }
  return runs;
}

/** The series from the oldest version to the newest, pods of an unknown revision last. */
function seriesOf(items: FleetHistory['items']): ChartSeries[] {
  const versions = new Map<string | null, string | null>();
  for (const { revision, version } of items.flatMap(({ runs }) => runs)) {
    // Pods whose revision is not known have no version in common.
    const known = revision === null ? null : version;
    versions.set(revision, known ?? versions.get(revision) ?? null);
  }
  const order = new Intl.Collator('en', { numeric: true });
  return [...versions]
    .map(([revision, version]) => ({ revision, version }))
    .sort((a, b) => {
      if (a.revision === null || b.revision === null) {
        return Number(a.revision === null) - Number(b.revision === null);
      }
      return (
        order.compare(a.version ?? '', b.version ?? '') ||
        order.compare(a.revision, b.revision)
      );
    });
}

/** Brings the samples into the form that is drawn. */
export function stackHistory({ items }: FleetHistory): StackedHistory {
  const series = seriesOf(items);
  const samples = items.map(({ at, runs }) => ({
    at: new Date(at).getTime(),
    pods: series.map(({ revision }) =>
      runs
        .filter(run => run.revision === revision)
        .reduce((sum, run) => sum + run.pods, 0),
    ),
  }));
  const sums = samples.map(({ pods }) => pods.reduce((a, b) => a + b, 0));
  return {
    series,
    samples,
    runs: cutAtGaps(samples),
    most: sums.reduce((a, b) => Math.max(a, b), 0),
  };
}
