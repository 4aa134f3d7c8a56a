import { timestamp, VirtualClock } from './clock';

describe('VirtualClock', () => {
  it('visits every moment at which something is due, in one long step as in many short ones', () => {
    const visits = (steps: number[]) => {
      const clock = new VirtualClock(0);
      const seen = new Set<number>();
      clock.drive(() => {
        seen.add(clock.now());
        // Something that is due half a second after each whole one.
        clock.wake(Math.floor(clock.now() / 1000) * 1000 + 500);
        clock.wake(Math.floor(clock.now() / 1000) * 1000 + 1000);
      });
      steps.forEach(step => clock.advance(step));
      return [...seen].filter(moment => moment % 500 === 0);
    };
    const short = visits(Array(30).fill(100));
    expect(visits([3000])).toEqual(short);
    expect(short).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000]);
  });

  it('does not move by itself', async () => {
    const clock = new VirtualClock(1000);
    await new Promise(resolve => {
      setTimeout(resolve, 20);
    });
    expect(clock.now()).toBe(1000);
  });

  it('cannot be advanced while it runs in real time, and says so', () => {
    const clock = new VirtualClock();
    clock.runInRealTime();
    expect(() => clock.advance(1)).toThrow('The clock runs in real time.');
    clock.stop();
  });

  it('wakes by itself in real time, and never in the turn of the write', async () => {
    const clock = new VirtualClock();
    const woken = new Promise<void>(resolve => {
      clock.drive(() => resolve());
    });
    clock.runInRealTime();
    await woken;
    clock.stop();
    expect(Math.abs(clock.now() - Date.UTC(2026, 0, 5, 8, 0, 0))).toBe(0);
  });
});

describe('timestamp', () => {
  it('has whole seconds, as Kubernetes writes them', () => {
    expect(timestamp(Date.UTC(2026, 0, 5, 8, 0, 0, 999))).toBe(
      '2026-01-05T08:00:00Z',
    );
  });
});
