import { AskingRate } from './AskingRate';

describe('AskingRate', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const forever = Infinity;

  it('never lets more begin in any second than it says', async () => {
    const rate = new AskingRate(5, Date.now);
    const start = Date.now();
    const begins: number[] = [];
    const all = Array.from({ length: 18 }, async () => {
      expect(await rate.wait('istiod', forever)).toBe(true);
      begins.push(Date.now() - start);
    });
    await jest.advanceTimersByTimeAsync(10_000);
    await Promise.all(all);
    for (const from of begins) {
      const within = begins.filter(each => each >= from && each < from + 1_000);
      expect(within.length).toBeLessThanOrEqual(5);
    }
    expect(Math.max(...begins)).toBe(3_000);
  });

  it('lets istiods wait for themselves alone', async () => {
    const rate = new AskingRate(1, Date.now);
    expect(await rate.wait('one', forever)).toBe(true);
    expect(await rate.wait('other', forever)).toBe(true);
  });

  it('does not wait for what would begin too late', async () => {
    const rate = new AskingRate(1, Date.now);
    const deadline = Date.now() + 500;
    expect(await rate.wait('istiod', deadline)).toBe(true);
    expect(await rate.wait('istiod', deadline)).toBe(false);
  });
});
