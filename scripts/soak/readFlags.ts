import { parseArgs } from 'node:util';

export const layers = ['pure', 'engine', 'outcome', 'retirement'] as const;

/**
 * `pure`: the decisions on a namespace in memory; `engine`: the real engine, database and client on a sandbox cluster;
 * `outcome`: what a plan said against what became of it; `retirement`: what may be retired against what follows.
 */
export type Layer = (typeof layers)[number];

export interface SoakFlags {
  layers: readonly Layer[];
  from: number;
  seeds: number;
  /** Ends before all seeds have run; null for no limit. */
  minutes: number | null;
  /** Runs this one alone, and shows its transcript. */
  seed: number | null;
  workers: number | null;
  /** How long one seed may take, in seconds. */
  limit: number;
  /** A long run on a testbed instead, or `all` of them. */
  cluster: string | null;
}

export const usage = `npm run soak -- [--seeds 20000] [--from 1] [--layer pure|engine|outcome|retirement] [--minutes 60] [--workers 2] [--limit 60]
npm run soak -- --seed 1234 --layer engine    runs one seed and shows its transcript
npm run soak -- --cluster kills [--seed 1234]  runs on a real API server: kills, held, boundaries, update, restarts or all
A seed that takes longer than --limit seconds is broken, and its process is ended.
Without --layer all are run: all seeds of the pure layer, and one in ten of them in the others.`;

/** What was asked for on the command line. */
export function readFlags(words: readonly string[]): SoakFlags {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seeds: { type: 'string', default: '2000' },
      from: { type: 'string', default: '1' },
      layer: { type: 'string' },
      minutes: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      limit: { type: 'string', default: '60' },
      cluster: { type: 'string' },
    },
  });
  const layer = layers.find(each => each === values.layer);
  if (values.layer !== undefined && !layer) {
    throw new Error(`There is no layer ${values.layer}.\n${usage}`);
  }
  return {
    layers: layer ? [layer] : layers,
    from: wholeNumber('from', values.from),
    seeds: wholeNumber('seeds', values.seeds),
    minutes: optional('minutes', values.minutes),
    seed: optional('seed', values.seed),
    workers: optional('workers', values.workers),
    limit: wholeNumber('limit', values.limit),
    cluster: values.cluster ?? null,
  };
}

function optional(name: string, text: string | undefined): number | null {
  return text === undefined ? null : wholeNumber(name, text);
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new Error(`--${name} needs a whole number, not ${text}.\n${usage}`);
  }
  return Number(text);
}
