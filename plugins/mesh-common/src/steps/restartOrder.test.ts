import { workload } from '../state/__testUtils__/placementFixture';
import type { WorkloadKind } from '../model/workload';
import { restartOrder } from './restartOrder';

const of = (
  name: string,
  kind: WorkloadKind,
  replicas: number,
  keepsData = false,
) => workload(name, { replicas, keepsData }, kind);

const namesOf = (...workloads: ReturnType<typeof of>[]) =>
  restartOrder(workloads).map(({ name }) => name);

describe('the order of restarts', () => {
  it('begins with the Deployment of the most replicas, then goes by kind, StatefulSets last', () => {
    expect(
      namesOf(
        of('db', 'StatefulSet', 5),
        of('agent', 'DaemonSet', 9),
        of('small', 'Deployment', 1),
        of('api', 'Deployment', 3),
        of('worker', 'Deployment', 3),
      ),
    ).toEqual(['api', 'worker', 'small', 'agent', 'db']);
  });

  it('does not begin with what keeps data', () => {
    expect(
      namesOf(of('files', 'Deployment', 5, true), of('api', 'Deployment', 2)),
    ).toEqual(['api', 'files']);
  });

  it.each([
    ['a DaemonSet over a single replica', ['agent', 'api', 'db']],
    ['a single replica over a StatefulSet', ['api', 'db']],
    ['a StatefulSet where there is nothing else', ['db']],
  ])('begins with %s', (_, names) => {
    const all = [
      of('db', 'StatefulSet', 3),
      of('api', 'Deployment', 1),
      of('agent', 'DaemonSet', 2),
    ].filter(({ name }) => names.includes(name));
    expect(namesOf(...all)).toEqual(names);
  });

  it('begins with no workload that has no pods in the mesh', () => {
    const out = workload('out', {
      replicas: 9,
      templateLabels: { 'sidecar.istio.io/inject': 'false' },
    });
    expect(
      namesOf(out, of('zero', 'Deployment', 0), of('db', 'StatefulSet', 1)),
    )
      // Both are still looked at; the canary goes before them.
      .toEqual(['db', 'out', 'zero']);
  });

  it('has what is evicted after other Deployments, and nothing that ends by itself', () => {
    const onDelete = of('on-delete', 'StatefulSet', 3);
    const strategy = {
      ...{ type: 'OnDelete' as const, maxSurge: 0 },
      ...{ maxUnavailable: 1, partition: 0 },
    };
    expect(
      namesOf(
        { ...onDelete, strategy },
        of('agent', 'DaemonSet', 3),
        of('set', 'ReplicaSet', 5),
        of('job', 'Job', 1),
        of('shop', 'Rollout', 5),
        of('api', 'Deployment', 2),
      ),
    ).toEqual(['api', 'shop', 'set', 'agent', 'on-delete']);
  });
});
