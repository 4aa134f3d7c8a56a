/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). @public */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every choice of a shuffled story, from one seed; it counts what was met, by name. @public */
export class Shuffle {
  readonly met: Record<string, number> = {};
  private readonly random: () => number;

  constructor(seed: number) {
    // Neighbouring seeds have to differ from the first number on.
    this.random = seededRandom(Math.imul(seed, 0x9e3779b1));
  }

  /** A number from 0 up to 1. */
  next(): number {
    return this.random();
  }

  /** A whole number below the limit. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** One of them; never called with none. */
  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)];
  }

  /** True as often as this, between 0 and 1. */
  chance(often: number): boolean {
    return this.random() < often;
  }

  /** Notes that something was met. */
  note(what: string): void {
    this.met[what] = (this.met[what] ?? 0) + 1;
  }
}
