import { backoff } from './backoff';
import { defaultTiming } from './EngineDeps';

describe('backoff', () => {
  it('doubles with each failure up to a limit', () => {
    const waits = [1, 2, 3, 6, 100].map(attempts =>
      backoff(attempts, defaultTiming, () => 0.5),
    );
    expect(waits).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
  });

  it('spreads by a quarter to both sides', () => {
    expect(backoff(1, defaultTiming, () => 0)).toBe(750);
    expect(backoff(1, defaultTiming, () => 1)).toBe(1_250);
  });
});
