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
    partition: 0,
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
      partition: 0,
    });
  });

  it.each(['ReplicaSet', 'ReplicationController', 'Job'] as const)(
    'is none for a %s',
    kind => {
      expect(parseWorkload(deployment(), kind).strategy).toBeNull();
    },
  );

  it.each([
    [{ canary: { maxUnavailable: '50%' } }, 2],
    [{ canary: {} }, 1],
    [{ canary: { maxUnavailable: 0 } }, 1],
    [{ blueGreen: {} }, 1],
  ])('of a Rollout with %j evicts %d at a time', (strategy, maxUnavailable) => {
    expect(parseWorkload(deployment({ strategy }), 'Rollout').strategy).toEqual(
      { type: 'RollingUpdate', maxSurge: 0, maxUnavailable, partition: 0 },
    );
  });
});

describe('the strategy of a StatefulSet', () => {
  const strategyOf = (replicas: number, updateStrategy?: JsonObject) =>
    parseWorkload({ spec: { replicas, updateStrategy } }, 'StatefulSet')
      .strategy;

  it.each([
    [3, undefined, { type: 'RollingUpdate', maxUnavailable: 1, partition: 0 }],
    [3, { rollingUpdate: { partition: 2 } }, { partition: 2 }],
    // Rounds down, and takes at least one.
    [5, { rollingUpdate: { maxUnavailable: '50%' } }, { maxUnavailable: 2 }],
    [3, { rollingUpdate: { maxUnavailable: '10%' } }, { maxUnavailable: 1 }],
    [3, { type: 'OnDelete' }, { type: 'OnDelete' }],
  ])('of %d replicas with %j', (replicas, updateStrategy, strategy) => {
    expect(strategyOf(replicas, updateStrategy)).toMatchObject({
      maxSurge: 0,
      ...strategy,
    });
  });
});

describe('the strategy of a DaemonSet', () => {
  const strategyOf = (nodes: number, updateStrategy?: JsonObject) =>
    parseWorkload(
      {
        spec: { updateStrategy },
        status: { desiredNumberScheduled: nodes },
      },
      'DaemonSet',
    ).strategy;

  it.each([
    [3, undefined, { type: 'RollingUpdate', maxSurge: 0, maxUnavailable: 1 }],
    // Both round up.
    [5, { rollingUpdate: { maxUnavailable: '30%' } }, { maxUnavailable: 2 }],
    [
      5,
      { rollingUpdate: { maxSurge: '10%', maxUnavailable: 0 } },
      { maxSurge: 1, maxUnavailable: 0 },
    ],
    [2, { type: 'OnDelete' }, { type: 'OnDelete' }],
  ])('of %d nodes with %j', (nodes, updateStrategy, strategy) => {
    expect(strategyOf(nodes, updateStrategy)).toMatchObject({
      partition: 0,
      ...strategy,
    });
  });
});
