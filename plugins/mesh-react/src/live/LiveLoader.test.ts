import type { StreamFollower } from '../api/MeshApi';
import { livePollMs, LiveLoader, pollMs } from './LiveLoader';
import { slowAfterMs, type LiveValue } from './LiveValue';

function begin(load: () => Promise<string>) {
  const values: Array<LiveValue<string>> = [];
  const stream: { follower?: StreamFollower; stopped: boolean } = {
    stopped: false,
  };
  const loader = new LiveLoader<string>({
    load,
    topics: ['clusters'],
    follow: (_, follower) => {
      stream.follower = follower;
      return () => {
        stream.stopped = true;
      };
    },
    onValue: value => values.push(value),
  });
  loader.start();
  return { loader, values, stream, last: () => values[values.length - 1] };
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
    const { values, loader } = begin(() => new Promise(() => {}));
    await jest.advanceTimersByTimeAsync(slowAfterMs - 1);
    expect(values).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(values).toEqual([{ state: 'loading', slow: true }]);
    loader.stop();
  });

  it('loads again when the stream says that something changed', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, loader, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onChange(change);
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    expect(last()).toMatchObject({ state: 'loaded', value: 'state' });
    loader.stop();
  });

  it('follows a load with one more, however many changes were announced meanwhile', async () => {
    const { load, answers } = heldLoads();
    const { stream, loader, last } = begin(load);
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
    loader.stop();
  });

  it('asks every ten seconds while nothing tells it of changes, and says so', async () => {
    const load = jest.fn(async () => 'state');
    const { loader, last } = begin(load);
    await jest.advanceTimersByTimeAsync(3 * pollMs);
    expect(load).toHaveBeenCalledTimes(4);
    expect(last()).toMatchObject({ live: false });
    loader.stop();
  });

  it('asks rarely while the stream is open', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, loader, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onLive(true);
    await jest.advanceTimersByTimeAsync(0);
    load.mockClear();
    await jest.advanceTimersByTimeAsync(livePollMs);
    expect(load).toHaveBeenCalledTimes(1);
    expect(last()).toMatchObject({ live: true });
    loader.stop();
  });

  it('loads again when the stream opens, since what changed before was not announced', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, loader } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    stream.follower?.onLive(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    loader.stop();
  });

  it('keeps the last value when it cannot be renewed, and says why', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('state')
      .mockRejectedValue(new TypeError('Failed to fetch'));
    const { loader, last } = begin(load);
    await jest.advanceTimersByTimeAsync(pollMs);
    expect(last()).toEqual({
      state: 'loaded',
      value: 'state',
      live: false,
      problem: { kind: 'unavailable', message: 'Failed to fetch' },
    });
    loader.stop();
  });

  it('recovers by itself', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue('state');
    const { values, loader, last } = begin(load);
    await jest.advanceTimersByTimeAsync(0);
    expect(values[0]).toMatchObject({ state: 'failed' });
    await jest.advanceTimersByTimeAsync(pollMs);
    expect(last()).toMatchObject({ state: 'loaded', problem: null });
    loader.stop();
  });

  it('stops everything', async () => {
    const load = jest.fn(async () => 'state');
    const { stream, loader, values } = begin(load);
    loader.stop();
    await jest.advanceTimersByTimeAsync(10 * pollMs);
    expect(load).toHaveBeenCalledTimes(1);
    expect(values).toEqual([]);
    expect(stream.stopped).toBe(true);
  });
});
