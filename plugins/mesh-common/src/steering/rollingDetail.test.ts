import { FakeNamespace } from '../decide/__testUtils__/FakeNamespace';
import { RESTART_ANNOTATION } from '../model/recordAnnotation';
import { rollingDetail } from './rollingDetail';

const why = '1 of 3 pods renewed';

/** What is said of the only workload, so many ticks after its template has changed. */
function detailAfter(
  ticks: number,
  kind: 'StatefulSet' | 'DaemonSet' | 'Deployment',
): string {
  const shape = { name: 'db', replicas: 3 };
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': '1-30-3' },
    deployments: kind === 'Deployment' ? [shape] : [],
    replacers: kind === 'Deployment' ? [] : [{ ...shape, kind }],
  });
  world.rolled[0].annotateTemplate(RESTART_ANNOTATION, 'm.forward.1');
  for (let tick = 0; tick < ticks; tick += 1) world.tick();
  const { workloads, pods } = world.facts();
  if (workloads.state !== 'known' || pods.state !== 'known') {
    throw new Error('They are known.');
  }
  return rollingDetail(workloads.value[0], pods.value, why).text;
}

describe('how far a rollout is', () => {
  it('names the pod of a StatefulSet for which the next one waits', () => {
    expect(detailAfter(2, 'StatefulSet')).toBe(
      `${why}; db-2 (ContainerCreating) starting, the next one follows when it is ready.`,
    );
  });

  it('says no more of a StatefulSet while no new pod starts', () => {
    expect(detailAfter(1, 'StatefulSet')).toBe(`${why}.`);
  });

  it('counts the nodes of a DaemonSet', () => {
    expect(detailAfter(2, 'DaemonSet')).toBe(
      `Renewed on 1 of 3 nodes; ${why}.`,
    );
  });

  it('leaves a Deployment to its reason', () => {
    expect(detailAfter(2, 'Deployment')).toBe(`${why}.`);
  });
});
