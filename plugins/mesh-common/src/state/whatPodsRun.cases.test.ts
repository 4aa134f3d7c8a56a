import type { InjectorService, NamespaceFacts } from '../facts/namespaceFacts';
import { known, unknown } from '../model/known';
import { defaultMigrationOptions } from '../model/migrationOptions';
import { makePlan } from '../plan/makePlan';
import { readCase } from './__testUtils__/readCase';
import { placementStanding } from './placementStanding';

/** Nothing tells where the Service leads: its webhook's label alone does. */
const byLabel = () => ({ revision: null });

const planFor = (facts: NamespaceFacts, name: string) =>
  makePlan({
    request: {
      ...{ cluster: 'prod-eu', namespace: facts.namespace },
      target: { kind: 'revision', name },
      options: defaultMigrationOptions,
    },
    ...{ facts, mayStart: { allowed: true }, madeAt: '2026-01-01T00:00:00Z' },
  });

const onlyPod = (facts: NamespaceFacts) => {
  const { workloads, livePods } = placementStanding(facts.namespace, facts);
  return { shown: workloads[0].pods[0], live: livePods[0] };
};

describe('an annotation that the template had before the injector', () => {
  const facts = readCase('annotation-of-the-template', ({ name }) => ({
    revision: name === 'istiod' ? 'default' : '1-20-6',
  }));

  it('names nothing: the pod runs what the record of its injector says', () => {
    const { shown } = onlyPod(facts);
    expect(shown.running).toMatchObject({
      ...{ kind: 'revision', revision: 'default', evidence: 'status' },
      annotationSays: '1-20-6',
    });
    expect(shown.differences).toEqual([]);
  });

  it('does not keep the pod from being restarted', () => {
    const { workloads } = planFor(facts, '1-20-6');
    expect(workloads).toMatchObject([
      { ref: { name: 'api' }, method: 'restart', pods: 1 },
    ]);
  });
});

describe('a revision whose name is no name of a Service', () => {
  const leads: Array<
    [string, (called: { name: string }) => Partial<InjectorService>]
  > = [
    ['by the label of the webhook that calls it', byLabel],
    [
      'by the istiods behind it',
      ({ name }) => ({
        revision: `${name.replace('istiod-', '')}.istio-system`,
      }),
    ],
    [
      'where it does not exist any more',
      () => ({ revision: null, exists: false }),
    ],
  ];

  it.each(leads)('is run, and nothing contradicts it: %s', (_, serviceOf) => {
    const facts = readCase('revision-with-a-dot', serviceOf);
    expect(onlyPod(facts).shown.running).toMatchObject({
      ...{ kind: 'revision', revision: 'mesh-old.istio-system' },
    });
    expect(onlyPod(facts).shown.differences).toMatchObject([
      { from: 'mesh-old.istio-system', to: 'mesh-new.istio-system' },
    ]);
  });

  it('is run where no Service could be read', () => {
    const facts = readCase('revision-with-a-dot', byLabel);
    const unread = {
      ...facts,
      injectorServices: unknown('GET: 403 Forbidden.'),
      webhooks: known([], '2026-01-01T00:00:00Z'),
    };
    expect(onlyPod(unread).live.running).toMatchObject({
      ...{ kind: 'revision', revision: 'mesh-old.istio-system' },
    });
  });
});

describe('one name of a revision in two meshes', () => {
  const leads: Array<[string, () => Partial<InjectorService>]> = [
    ['by the label of its webhook', byLabel],
    ['by the istiods behind it', () => ({ revision: 'stable' })],
  ];

  it.each(leads)('is run from elsewhere: %s', (_, serviceOf) => {
    const facts = readCase('one-revision-in-two-meshes', serviceOf);
    const { shown } = onlyPod(facts);
    expect(shown.running).toMatchObject({
      ...{ kind: 'revision', revision: 'stable' },
      otherMesh: { runs: 'istio-a', gets: 'istio-b' },
    });
    expect(shown.differences).toMatchObject([
      {
        ...{
          kind: 'revision',
          from: 'stable (istio-a)',
          to: 'stable (istio-b)',
        },
        mendedByRestart: true,
      },
    ]);
  });

  it.each(leads)('is a reason to restart: %s', (_, serviceOf) => {
    const facts = readCase('one-revision-in-two-meshes', serviceOf);
    const { workloads, checks } = planFor(facts, 'stable');
    expect(workloads).toMatchObject([
      { ref: { name: 'api' }, method: 'restart', pods: 1 },
    ]);
    expect(checks).toContainEqual(
      expect.objectContaining({ check: 'MESH110', outcome: 'passed' }),
    );
  });

  it('is where the namespace goes once the pod was made anew', () => {
    const facts = readCase('one-revision-in-two-meshes', byLabel);
    const { pods } = facts;
    const host = 'istiod-stable.istio-b.svc';
    const renewed = known(
      (pods.state === 'known' ? pods.value : []).map(pod => ({
        ...pod,
        running: {
          ...pod.running,
          ...{ caHost: host, discoveryHost: host },
        },
      })),
      '2026-01-01T00:00:00Z',
    );
    const { shown } = onlyPod({ ...facts, pods: renewed });
    expect(shown.differences).toEqual([]);
    expect(shown.running).not.toHaveProperty('otherMesh');
  });
});
