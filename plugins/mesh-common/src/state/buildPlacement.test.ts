import { placementSchema, type MigrationLink } from '../contract/entityMesh';
import { known, unknown } from '../model/known';
import {
  factsOf,
  observedAt,
  placementInput,
  podOf,
  podsOf,
  workload,
} from './__testUtils__/placementFixture';
import { buildPlacement } from './buildPlacement';
import type { PlacementInput } from './placementInput';

const to1303 = { 'istio.io/rev': '1-30-3' };

function migration(phase: MigrationLink['phase']): MigrationLink {
  return {
    id: 'm1',
    phase,
    headline: { code: 'x', params: {}, text: 'Moving.' },
    requestedBy: 'user:default/paula',
    reason: 'upgrade',
    startedAt: observedAt,
    finishedAt: null,
  };
}

/** Condition and sentence, which is what a visitor reads; the answer must also keep the contract. */
function read(input: PlacementInput): [string, string] {
  const placement = buildPlacement(input);
  expect(placementSchema.parse(placement)).toEqual(placement);
  return [placement.condition, placement.headline.text];
}

describe('the condition of a placement and its sentence', () => {
  it('drifted: says how many pods run something else than the namespace asks for', () => {
    const pods = podsOf('api', ...Array(6).fill('1-29-6'), '1-30-3', '1-30-3');
    expect(read(placementInput(factsOf(to1303, pods)))).toEqual([
      'drifted',
      '6 of 8 pods still run 1-29-6; the namespace asks for 1-30-3.',
    ]);
  });

  it.each([
    [
      ['1-29-6', '1-30-3'],
      '1 of 2 pods still runs 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      ['1-29-6'],
      'The only pod still runs 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      ['1-29-6', '1-28-0', '1-30-3'],
      '2 of 3 pods still run 1-28-0 or 1-29-6; the namespace asks for 1-30-3.',
    ],
    [
      [null, '1-30-3'],
      '1 of 2 pods runs without a sidecar; the namespace asks for 1-30-3.',
    ],
    [
      [null, '1-29-6', '1-29-6', '1-30-3'],
      '3 of 4 pods differ: 2 still run 1-29-6, 1 runs without a sidecar; the namespace asks for 1-30-3.',
    ],
  ])('drifted: has its numbers right for pods on %j', (revisions, sentence) => {
    const pods = podsOf('api', ...revisions);
    expect(read(placementInput(factsOf(to1303, pods)))).toEqual([
      'drifted',
      sentence,
    ]);
  });

  it('drifted: a sidecar that nothing would inject now', () => {
    const pods = podsOf('api', '1-29-6', '1-29-6');
    expect(read(placementInput(factsOf({}, pods)))).toEqual([
      'drifted',
      '2 of 2 pods still run 1-29-6; the namespace asks for no sidecar.',
    ]);
  });

  it('drifted: does not ascribe to the namespace what the pods ask for themselves', () => {
    const templateLabels = { 'istio.io/rev': '1-30-3' };
    const facts = factsOf({}, podsOf('api', '1-29-6'), [
      workload('api', { templateLabels }),
    ]);
    expect(read(placementInput(facts))).toEqual([
      'drifted',
      'The only pod still runs 1-29-6; new pods would get 1-30-3.',
    ]);
  });

  it.each([
    [['1-30-3', '1-30-3'], 'Both pods run 1-30-3.'],
    [['1-30-3'], 'The only pod runs 1-30-3.'],
  ])('up-to-date: for pods on %j', (revisions, sentence) => {
    const pods = podsOf('api', ...revisions);
    expect(read(placementInput(factsOf(to1303, pods)))).toEqual([
      'up-to-date',
      sentence,
    ]);
  });

  it('up-to-date: names each share where pods ask for different revisions', () => {
    const facts = factsOf(
      {},
      [...podsOf('api', '1-30-3', '1-30-3'), ...podsOf('web', '1-29-6')],
      [
        workload('api', { templateLabels: { 'istio.io/rev': '1-30-3' } }),
        workload('web', { templateLabels: { 'istio.io/rev': 'stable' } }),
      ],
    );
    expect(read(placementInput(facts))).toEqual([
      'up-to-date',
      'All 3 pods run what they would get: 1 1-29-6, 2 1-30-3.',
    ]);
  });

  it('up-to-date: completed, terminating, opted-out and host-network pods are no drift', () => {
    const optOut = { 'sidecar.istio.io/inject': 'false' };
    const facts = factsOf(to1303, [
      podOf('api', 0, '1-30-3'),
      podOf('api', 1, '1-29-6', { phase: 'Succeeded' }),
      podOf('api', 2, '1-29-6', { phase: 'Failed' }),
      podOf('api', 3, '1-29-6', { terminating: true }),
      podOf('api', 4, null, { labels: optOut }),
      podOf('api', 5, null, { hostNetwork: true }),
    ]);
    expect(read(placementInput(facts))).toEqual([
      'up-to-date',
      '1 pod runs 1-30-3; 2 other pods are not injected.',
    ]);
  });

  it.each([
    [{}, 'it has neither label istio-injection nor istio.io/rev.'],
    [
      { 'istio-injection': 'disabled', 'istio.io/rev': '1-30-3' },
      'its label istio-injection has another value than "enabled".',
    ],
  ])('not-injected: for namespace labels %j', (labels, why) => {
    const facts = factsOf(labels, podsOf('api', null));
    expect(read(placementInput(facts))).toEqual([
      'not-injected',
      `Namespace payments is not in the mesh: ${why}`,
    ]);
  });

  it('not-injected: the namespace asks, all its pods opted out', () => {
    const labels = { 'sidecar.istio.io/inject': 'false' };
    const facts = factsOf(
      to1303,
      [podOf('api', 0, null, { labels }), podOf('api', 1, null, { labels })],
      [workload('api', { templateLabels: labels })],
    );
    expect(read(placementInput(facts))).toEqual([
      'not-injected',
      'Both pods in payments are opted out of injection.',
    ]);
  });

  it('not-injected: the namespace asks, its pods use the network of the node', () => {
    const facts = factsOf(
      to1303,
      [podOf('api', 0, null, { hostNetwork: true })],
      [workload('api', { templateHostNetwork: true })],
    );
    expect(read(placementInput(facts))).toEqual([
      'not-injected',
      'The only pod in payments is on the network of the node, where Istio never injects.',
    ]);
  });

  it('empty: no pods run', () => {
    expect(read(placementInput(factsOf(to1303, [])))).toEqual([
      'empty',
      'No pods run in payments; a new pod would get 1-30-3.',
    ]);
  });

  it('dangling: nobody serves the revision, and pods still have their sidecar', () => {
    const labels = { 'istio.io/rev': '1-28-0' };
    const bare = factsOf(labels, podsOf('api', null));
    expect(read(placementInput(bare))).toEqual([
      'dangling',
      'Namespace payments has label istio.io/rev=1-28-0, which no webhook serves: new pods start without a sidecar.',
    ]);
    const injected = factsOf(labels, podsOf('api', '1-28-0'));
    expect(read(placementInput(injected))).toEqual([
      'dangling',
      'Namespace payments has label istio.io/rev=1-28-0, which no webhook serves: new pods start without a sidecar; 1 pod still runs 1-28-0.',
    ]);
  });

  it('dangling: nobody serves the default revision, or what a pod asks for', () => {
    const enabled = factsOf({ 'istio-injection': 'enabled' }, []);
    expect(read(placementInput(enabled))).toEqual([
      'dangling',
      'Namespace payments has label istio-injection=enabled, which no webhook serves: new pods start without a sidecar.',
    ]);
    const templateLabels = { 'istio.io/rev': 'ghost' };
    const byPod = factsOf({}, [], [workload('api', { templateLabels })]);
    expect(read(placementInput(byPod))).toEqual([
      'dangling',
      'Pods in payments have pod label istio.io/rev=ghost, which no webhook serves: new pods start without a sidecar.',
    ]);
  });

  it.each([
    ['running', 'migrating'],
    ['waiting', 'migrating'],
    ['paused', 'migrating'],
    ['rolling-back', 'migrating'],
    ['stopped', 'migration-stopped'],
  ] as const)('an open migration that is %s: %s', (phase, condition) => {
    const pods = podsOf('api', '1-29-6');
    const openMigration = migration(phase);
    expect(
      read(placementInput(factsOf(to1303, pods), { openMigration })),
    ).toEqual([condition, 'Moving.']);
  });

  it.each(['object', 'webhooks', 'workloads', 'pods'] as const)(
    'undetermined: %s could not be read, even while a migration is open',
    fact => {
      const facts = {
        ...factsOf(to1303, podsOf('api', '1-30-3')),
        [fact]: unknown('Forbidden.'),
      };
      const openMigration = migration('running');
      expect(read(placementInput(facts, { openMigration }))).toEqual([
        'undetermined',
        'What payments should run could not be determined. Forbidden.',
      ]);
    },
  );

  it('namespace-missing', () => {
    const facts = {
      ...factsOf({}, [], []),
      object: known(null, observedAt),
    };
    expect(read(placementInput(facts))).toEqual([
      'namespace-missing',
      'Namespace payments does not exist in prod-eu.',
    ]);
  });

  it('unreachable: the cluster has not been read yet', () => {
    const nothing = unknown('Connection refused.');
    const input = placementInput(
      {
        object: nothing,
        webhooks: nothing,
        controlPlanes: nothing,
        workloads: nothing,
        pods: nothing,
      },
      {
        freshness: {
          state: 'never',
          since: observedAt,
          why: 'Connection refused.',
        },
      },
    );
    expect(read(input)).toEqual([
      'unreachable',
      'Nothing is known about prod-eu: it has not been read yet. Connection refused.',
    ]);
  });

  it('unknown-cluster', () => {
    expect(read(placementInput(null))).toEqual([
      'unknown-cluster',
      'This portal has no cluster prod-eu.',
    ]);
  });
});

describe('buildPlacement', () => {
  it('keeps the last known state of a cluster that cannot be read any more', () => {
    const facts = factsOf(to1303, podsOf('api', '1-30-3'));
    const freshness = {
      state: 'stale',
      observedAt,
      since: observedAt,
      why: 'Connection refused.',
    } as const;
    expect(buildPlacement(placementInput(facts, { freshness }))).toEqual({
      ...buildPlacement(placementInput(facts)),
      freshness,
    });
  });

  it('passes on with whom the namespace is shared', () => {
    const sharedWith = [
      { entityRef: 'component:default/web', owner: 'group:default/web' },
    ];
    const facts = factsOf(to1303, podsOf('api', '1-30-3'));
    expect(
      buildPlacement(placementInput(facts, { sharedWith })).sharedWith,
    ).toEqual(sharedWith);
  });

  it('says what is asked for with its version, and what runs with its own', () => {
    const facts = factsOf(
      { 'istio.io/rev': 'stable' },
      podsOf('api', '1-29-6', '1-30-3', '1-29-6', null),
    );
    const placement = buildPlacement(placementInput(facts));
    expect(placement.labels).toEqual({
      'istio.io/rev': 'stable',
      'istio-injection': null,
    });
    expect(placement.asksFor).toMatchObject({
      revision: '1-29-6',
      tag: 'stable',
    });
    expect(placement.asksForVersion).toBe('1.29.6');
    expect(placement.runs).toEqual([
      { revision: '1-29-6', version: '1.29.6', pods: 2 },
      { revision: '1-30-3', version: '1.30.3', pods: 1 },
      { revision: null, version: null, pods: 1 },
    ]);
  });

  it('does not need the control planes for anything but the version', () => {
    const facts = {
      ...factsOf(to1303, podsOf('api', '1-30-3')),
      controlPlanes: unknown('Forbidden.'),
    };
    expect(buildPlacement(placementInput(facts))).toMatchObject({
      condition: 'up-to-date',
      asksForVersion: null,
    });
  });
});
