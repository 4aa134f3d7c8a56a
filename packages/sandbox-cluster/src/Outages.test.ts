import { createSandboxCluster, SandboxCluster } from './createSandboxCluster';
import { Scenario } from './scenarios/Stage';
import { outageAt } from './scenarios/life/OutagePattern';

const lonely: Scenario = {
  name: 'lonely',
  description: 'Goes away almost at once, for longer than the test lasts.',
  customResources: false,
  outages: { first: 200, every: 120_000, lasts: 60_000 },
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
  afterEach(() => cluster.stop());

  async function status(): Promise<number> {
    const headers = { authorization: `Bearer ${cluster.tokens.admin}` };
    const answer = await fetch(`${cluster.url}/version`, { headers });
    await answer.text();
    return answer.status;
  }

  async function becomes(wanted: number): Promise<void> {
    while ((await status().catch(() => 503)) !== wanted) {
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    }
  }

  it('goes away by itself, and a hand that mends it ends the pattern until a reset', async () => {
    cluster = createSandboxCluster({ scenario: lonely, clock: 'real-time' });
    await cluster.start();
    expect(await status()).toBe(200);
    await becomes(503);
    cluster.control.mend({ target: 'api' });
    expect(await status()).toBe(200);
    await new Promise(resolve => {
      setTimeout(resolve, 400);
    });
    expect(await status()).toBe(200);
    cluster.control.reset();
    expect(await status()).toBe(200);
    await becomes(503);
  });

  it('stays while its clock is stepped', async () => {
    cluster = createSandboxCluster({ scenario: lonely });
    await cluster.start();
    await new Promise(resolve => {
      setTimeout(resolve, 400);
    });
    expect(await status()).toBe(200);
  });
});
