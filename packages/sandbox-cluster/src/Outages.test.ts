import { ApiClient } from './client/ApiClient';
import { createSandboxCluster, SandboxCluster } from './createSandboxCluster';
import { Scenario } from './scenarios/Stage';
import { outageAt } from './scenarios/life/OutagePattern';

const lonely: Scenario = {
  name: 'lonely',
  description: 'Goes away after a minute, for one.',
  customResources: false,
  outages: { first: 60_000, every: 120_000, lasts: 60_000 },
  build() {},
};

describe('outageAt', () => {
  const pattern = { first: 10, every: 100, lasts: 20 };

  it.each([
    [0, false, 10],
    [9, false, 10],
    [10, true, 30],
    [29, true, 30],
    [30, false, 110],
    [110, true, 130],
    [535, false, 610],
  ])('after %d ms', (elapsed, away, changesAt) => {
    expect(outageAt(pattern, elapsed)).toEqual({ away, changesAt });
  });
});

describe('a cluster with outages', () => {
  let cluster: SandboxCluster;
  // Requests go their way in real time; only what the cluster itself plans is the test's.
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
    });
  });
  afterEach(async () => {
    await cluster.stop();
    jest.useRealTimers();
  });

  /** By a connection of its own: a cluster that goes away closes those that are open. */
  async function status(): Promise<number> {
    const { url, tokens } = cluster;
    const client = new ApiClient({
      ...{ url, token: tokens.admin },
      headers: { connection: 'close' },
    });
    return (await client.request('GET', '/version')).status;
  }

  it('goes away by itself, and a hand that mends it ends the pattern until a reset', async () => {
    cluster = createSandboxCluster({ scenario: lonely, clock: 'real-time' });
    await cluster.start();
    jest.advanceTimersByTime(59_999);
    expect(await status()).toBe(200);
    jest.advanceTimersByTime(1);
    expect(await status()).toBe(503);
    cluster.control.mend({ target: 'api' });
    expect(await status()).toBe(200);
    jest.advanceTimersByTime(120_000);
    expect(await status()).toBe(200);
    cluster.control.reset();
    expect(await status()).toBe(200);
    jest.advanceTimersByTime(60_000);
    expect(await status()).toBe(503);
    jest.advanceTimersByTime(60_000);
    expect(await status()).toBe(200);
  });

  it('stays while its clock is stepped', async () => {
    cluster = createSandboxCluster({ scenario: lonely });
    await cluster.start();
    jest.advanceTimersByTime(60_000);
    expect(await status()).toBe(200);
  });
});
