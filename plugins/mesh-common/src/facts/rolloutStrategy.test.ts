import type { JsonObject } from '@backstage/types';
import { deployment } from './__testUtils__/deploymentFixture';
import { parseWorkload } from './parseWorkload';

describe('the strategy of a Deployment', () => {
  const strategyOf = (replicas: number, rollingUpdate?: JsonObject) =>
    parseWorkload(
      deployment({
        replicas,
        ...(rollingUpdate && { strategy: { rollingUpdate } }),
      }),
      'Deployment',
    ).strategy;
  const rolling = (maxSurge: number, maxUnavailable: number) => ({
    type: 'RollingUpdate',
    maxSurge,
    maxUnavailable,
  });

  it.each([
    [1, undefined, rolling(1, 0)],
    [4, undefined, rolling(1, 1)],
    [5, undefined, rolling(2, 1)],
    [10, { maxSurge: '30%', maxUnavailable: '19%' }, rolling(3, 1)],
    [10, { maxSurge: 0, maxUnavailable: 0 }, rolling(0, 1)],
    [3, { maxSurge: 0, maxUnavailable: '10%' }, rolling(0, 1)],
    [2, { maxSurge: 1, maxUnavailable: 5 }, rolling(1, 2)],
    [2, { maxSurge: '0%', maxUnavailable: '100%' }, rolling(0, 2)],
    [4, { maxSurge: 'odd', maxUnavailable: null }, rolling(1, 1)],
  ])('of %d replicas with %j', (replicas, rollingUpdate, strategy) => {
    expect(strategyOf(replicas, rollingUpdate)).toEqual(strategy);
  });

  it('is Recreate: all pods go first', () => {
    const recreate = deployment({ strategy: { type: 'Recreate' } });
    expect(parseWorkload(recreate, 'Deployment').strategy).toEqual({
      type: 'Recreate',
      maxSurge: 0,
      maxUnavailable: 4,
    });
  });

  it('belongs to Deployments alone', () => {
    expect(parseWorkload(deployment(), 'StatefulSet').strategy).toBeNull();
  });
});
