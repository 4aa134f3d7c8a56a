/** What became of one seed. @public */
export interface SeedResult {
  seed: number;
  transcript: string;
  /** The phases in which the migration stood still, in order: `stopped`, `done`, `rolled-back`. */
  ends: string[];
  /** Faults, requests and moves of the world, with how often each was met. */
  met: Record<string, number>;
  /** Broken promises; none where all were kept. */
  broken: string[];
}

/** Runs one seed from its beginning to its end. @public */
export type RunSeed = (seed: number) => SeedResult | Promise<SeedResult>;
