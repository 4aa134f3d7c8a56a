import fc from 'fast-check';
import { createSandboxCluster } from '../../createSandboxCluster';
import { namespace } from '../../scenarios/parts/workload';
import { twoRevisions } from '../../scenarios/twoRevisions';
import { DeploymentSpec } from '../../store/kinds';
import { isActive, isReady } from '../ownership';
import { rolloutBounds } from './rolloutBounds';

function spec(
  replicas: number,
  maxSurge: number | string,
  maxUnavailable: number | string,
): DeploymentSpec {
  return {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    strategy: {
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge, maxUnavailable },
    },
    template: {
      metadata: {
        labels: { app: 'web' },
        annotations: { 'mesh.sandbox/ready-after': '1s' },
      },
      spec: { containers: [{ name: 'app', image: 'a:1' }] },
    },
  };
}

describe('rolloutBounds', () => {
  it.each([
    [4, '25%', '25%', 1, 1],
    [2, '25%', '25%', 1, 0],
    [1, '25%', '25%', 1, 0],
    [10, '25%', '25%', 3, 2],
    [3, 0, 0, 0, 1],
    [3, 0, '10%', 0, 1],
    [2, 1, 5, 1, 2],
  ])(
    'of %i pods with surge %s and unavailable %s are %i and %i',
    (replicas, surge, unavailable, maxSurge, maxUnavailable) => {
      expect(rolloutBounds(spec(replicas, surge, unavailable))).toEqual({
        maxSurge,
        maxUnavailable,
      });
    },
  );
});

describe('a rolling update', () => {
  const percent = fc.integer({ min: 0, max: 100 }).map(value => `${value}%`);
  const amount = fc.oneof(fc.integer({ min: 0, max: 4 }), percent);

  it('keeps its bounds at every moment and comes to its end', () => {
    const cluster = createSandboxCluster({ scenario: twoRevisions });
    let count = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        amount,
        amount,
        (replicas, surge, unavailable) => {
          count += 1;
          const name = `apps-${count}`;
          const wanted = spec(replicas, surge, unavailable);
          cluster.stage.create(namespace(name), {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'web', namespace: name },
            spec: wanted,
          });
          cluster.stage.settle();
          const template = { metadata: { annotations: { changed: 'yes' } } };
          cluster.stage.patch('deployments.apps', name, 'web', {
            spec: { template },
          });
          const { maxSurge, maxUnavailable } = rolloutBounds(wanted);
          for (let step = 0; step < 60; step += 1) {
            cluster.clock.advance(250);
            const pods = cluster.store.list('pods', name).filter(isActive);
            expect(pods.length).toBeLessThanOrEqual(replicas + maxSurge);
            expect(pods.filter(isReady).length).toBeGreaterThanOrEqual(
              replicas - maxUnavailable,
            );
          }
          const pods = cluster.store.list('pods', name);
          expect(
            pods.map(({ metadata }) => metadata.annotations?.changed),
          ).toEqual(Array(replicas).fill('yes'));
        },
      ),
      { numRuns: 40 },
    );
  });
});
