import type { StreamMessage } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { StreamFollower } from '../api/MeshApi';
import { livePollMs, LiveLoader, pollMs, retryMs } from './LiveLoader';
import { slowAfterMs, type LiveValue } from './LiveValue';

function begin(
  load: (
    signal: AbortSignal,
    previous: string | undefined,
    told: ReadonlyMap<string, string>,
  ) => Promise<string>,
  covers?: (value: string, message: StreamMessage) => boolean,
) {
  const values: Array<LiveValue<string>> = [];
  const stream: { follower?: StreamFollower; stopped: boolean } = {
    stopped: false,
  };
  const loader = new LiveLoader<string>({
    load,
    covers,
    topics: ['clusters'],
    follow: (_, follower) => {
      stream.follower = follower;
      return () => {
        stream.stopped = true;
      };
    },
  });
  const show = () => loader.subscribe(() => values.push(loader.current()));
  return { loader, values, stream, show, stop: show(), last: loader.current };
}

/** A load whose answers the test gives. */
function heldLoads() {
  const answers: Array<(value: string) => void> = [];
  const load = jest.fn(
    () => new Promise<string>(resolve => answers.push(resolve)),
  );
  return { load, answers };
}

const change = { topic: 'clusters', version: '2' };

describe('LiveLoader', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says after two seconds that it takes long', async () => {
    const { values, stop } = begin(() => new Promise(() => {}));
    await jest.advanceTimersByTimeAsync(slowAfterMs - 1);
    expect(values).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(values).toEqual([{ state: 'loading', slow: true }]);
    stop();
  });

  it('loads again when the stream says that something changed', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onChange(change);
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    expect(last()).toMatchObject({ state: 'loaded', value: 'state' });
    stop();
  });

  it('follows a load with one more, however many changes were announced meanwhile', async () => {
    const { load, answers } = heldLoads();
    const { stream, stop, last } = begin(load);
    stream.follower?.onChange(change);
    stream.follower?.onChange(change);
    stream.follower?.onChange(change);
    expect(load).toHaveBeenCalledTimes(1);
    answers[0]('old');
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    answers[1]('new');
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    expect(last()).toMatchObject({ value: 'new' });
    stop();
  });

  it('does not load what it has already, be it told before, while or after it loads', async () => {
    let version = '2';
    const load = jest.fn(async () => version);
    const { stream, stop, last } = begin(
      load,
      (value, told) => value >= told.version,
    );
    stream.follower?.onChange(change);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onChange(change);
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(1);
    version = '3';
    stream.follower?.onChange({ ...change, version });
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    expect(last()).toMatchObject({ value: '3' });
    stop();
  });

  it('says what it was told when it loads', async () => {
    const seen: string[][] = [];
    const { stream, stop } = begin(async (_signal, _previous, told) => {
      seen.push([...told.values()]);
      return 'state';
    });
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onChange(change);
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([[], ['2']]);
    stop();
  });

  it('asks every five seconds while nothing tells it of changes, and says so', async () => {
    const load = jest.fn(async () => 'state');
    const { stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(3 * pollMs);
    expect(load).toHaveBeenCalledTimes(4);
    expect(last()).toMatchObject({ live: false });
    stop();
  });

  it('asks rarely while the stream is open', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onLive(true);
    await jest.advanceTimersByTimeAsync(0);
    load.mockClear();
    await jest.advanceTimersByTimeAsync(livePollMs);
    expect(load).toHaveBeenCalledTimes(1);
    expect(last()).toMatchObject({ live: true });
    stop();
  });

  it('loads again when the stream opens, since what changed before was not announced', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, stop } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onLive(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    stop();
  });

  it('keeps the last value when it cannot be renewed, and says why', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('state')
      .mockRejectedValue(new TypeError('Failed to fetch'));
    const { stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(pollMs);
    expect(last()).toEqual({
      state: 'loaded',
      value: 'state',
      live: false,
      problem: { kind: 'unavailable', message: 'Failed to fetch' },
    });
    stop();
  });

  it('recovers by itself', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue('state');
    const { values, stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    expect(values[0]).toMatchObject({ state: 'failed' });
    await jest.advanceTimersByTimeAsync(pollMs);
    expect(last()).toMatchObject({ state: 'loaded', problem: null });
    stop();
  });

  it('stops everything', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, stop, values } = begin(load);
    stop();
    await jest.advanceTimersByTimeAsync(10 * pollMs);
    expect(load).toHaveBeenCalledTimes(1);
    expect(values).toEqual([]);
    expect(stream.stopped).toBe(true);
  });

  it('asks again after a failure, later each time, and seldom what is refused', () => {
    const failed = { kind: 'unavailable', message: '' } as const;
    expect([1, 2, 3, 5, 6, 20].map(count => retryMs(failed, count))).toEqual([
      1_000, 2_000, 4_000, 16_000, 30_000, 30_000,
    ]);
    expect(retryMs({ kind: 'forbidden', message: '' }, 1)).toBe(30_000);
  });

  it('loads once for all who show the value', async () => {
    const load = jest.fn(async () => 'state');
    const { show, stop, last } = begin(load);
    const stopOther = show();
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(1);
    stop();
    await jest.advanceTimersByTimeAsync(pollMs);
    expect(load).toHaveBeenCalledTimes(2);
    expect(last()).toMatchObject({ state: 'loaded' });
    stopOther();
  });

  it('shows what it showed last to whoever comes back, and renews it', async () => {
    const { load, answers } = heldLoads();
    const { show, stop, last } = begin(load);
    answers[0]('old');
    await jest.advanceTimersByTimeAsync(0);
    stop();
    const stopAgain = show();
    expect(last()).toMatchObject({ state: 'loaded', value: 'old' });
    answers[1]('new');
    await jest.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ state: 'loaded', value: 'new' });
    stopAgain();
  });

  it('does not show an old failure to whoever comes back', async () => {
    const load = jest.fn().mockRejectedValue(new TypeError('Failed to fetch'));
    const { show, stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stop();
    const stopAgain = show();
    expect(last()).toEqual({ state: 'loading', slow: false });
    stopAgain();
  });

  it('aborts the load when the last one leaves, which is no failure', async () => {
    const signals: AbortSignal[] = [];
    const { stop, values } = begin(signal => {
      signals.push(signal);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    });
    stop();
    await jest.advanceTimersByTimeAsync(pollMs);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(values).toEqual([]);
  });

  it('gives the last answer to the next load', async () => {
    const load = jest.fn(
      async (_: AbortSignal, previous?: string) => `${previous ?? ''}+`,
    );
    const { stop, last } = begin(load);
    await jest.advanceTimersByTimeAsync(2 * pollMs);
    expect(last()).toMatchObject({ value: '+++' });
    stop();
  });
});
