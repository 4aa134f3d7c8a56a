import { behaviours } from '../../behaviours';
import { createBehaviourRunner } from '../../behaviours/createBehaviourRunner';
import { createSandboxCluster } from '../../createSandboxCluster';
import { component } from '../teams/component';
import { namespace } from '../parts/workload';
import { twoRevisions } from '../twoRevisions';
import { createLife } from './createLife';
import { Life } from './Life';

const life: Life = {
  seed: 'test',
  deployments: [
    { namespace: 'shop', name: 'web' },
    { namespace: 'shop', name: 'gone' },
  ],
};

const hour = 60 * 60 * 1000;

function livingCluster() {
  const sandbox = createSandboxCluster({ scenario: twoRevisions });
  const { stage, store, clock } = sandbox;
  stage.create(
    namespace('shop', { 'istio.io/rev': 'stable' }),
    namespace('quiet', { 'istio.io/rev': 'stable' }),
    ...component('shop', 'web'),
    ...component('quiet', 'web'),
  );
  stage.settle();
  clock.drive(
    createBehaviourRunner(stage.cluster, [...behaviours, createLife(life)]),
  );
  return { store, clock };
}

const podNames = (
  { store }: ReturnType<typeof livingCluster>,
  inNamespace: string,
) => store.list('pods', inNamespace).map(({ metadata }) => metadata.name);

describe('life', () => {
  it('renews pods and deploys new versions where it is let, and nowhere else', () => {
    const cluster = livingCluster();
    const before = podNames(cluster, 'shop');
    const quiet = podNames(cluster, 'quiet');
    cluster.clock.advance(hour);
    const after = podNames(cluster, 'shop');
    expect(after).toHaveLength(before.length);
    expect(after.filter(name => before.includes(name))).toEqual([]);
    expect(podNames(cluster, 'quiet')).toEqual(quiet);
    const image = cluster.store.get('deployments.apps', 'shop', 'web')?.spec
      .template.spec.containers[0].image;
    expect(image).toMatch(/^registry\.example\/web:1\.0\.[1-9]\d*$/);
  });

  it('leaves what it starts with alone for a while', () => {
    const cluster = livingCluster();
    const before = podNames(cluster, 'shop');
    cluster.clock.advance(19_000);
    expect(podNames(cluster, 'shop')).toEqual(before);
  });

  it('is the same in every run of the same seed', () => {
    const [one, other] = [livingCluster(), livingCluster()];
    one.clock.advance(hour);
    other.clock.advance(hour);
    expect(podNames(one, 'shop')).toEqual(podNames(other, 'shop'));
  });
});
