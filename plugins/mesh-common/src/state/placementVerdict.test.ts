import type { MigrationLink } from '../contract/entityMesh';
import { known, unknown } from '../model/known';
import {
  factsOf,
  observedAt,
  placementInput,
  podsOf,
  workload,
} from './__testUtils__/placementFixture';
import { readPlacement as read } from './__testUtils__/readPlacement';

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

describe('the condition of a placement, worst first', () => {
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
        injectorServices: nothing,
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
