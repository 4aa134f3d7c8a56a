import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  EntityMesh,
  Placement,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { screen } from '@testing-library/react';
import { meshApiRef } from '../api/meshApiRef';
import { EntityMeshStatus } from './EntityMeshStatus';

const headline = { code: 'fixture', params: {}, text: '4 of 6 pods differ.' };

const drifted: Placement = {
  cluster: 'prod-eu',
  namespace: 'payments',
  freshness: { state: 'live', observedAt: '2026-01-01T00:00:00Z' },
  condition: 'drifted',
  headline,
  labels: { 'istio.io/rev': '1-30-3', 'istio-injection': null },
  asksFor: {
    kind: 'revision',
    revision: '1-30-3',
    configuration: 'istio-sidecar-injector-1-30-3',
    configurationUid: 'uid',
    entry: 'rev.namespace.sidecar-injector.istio.io',
    alsoMatched: [],
    reasons: [],
  },
  asksForVersion: '1.30.3',
  runs: [
    { revision: '1-29-6', version: '1.29.6', pods: 4 },
    { revision: '1-30-3', version: '1.30.3', pods: 2 },
  ],
  answers: {
    asksFor: { state: 'known', observedAt: '2026-01-01T00:00:00Z' },
    running: { state: 'known', observedAt: '2026-01-01T00:00:00Z' },
    wouldGet: { state: 'unknown', why: 'Not asked.' },
    connection: { state: 'unknown', why: 'Not asked.' },
  },
  workloads: [],
  sharedWith: [],
  openMigration: null,
  lastMigration: null,
  mayMigrate: { allowed: true },
};

const upToDate: Placement = {
  ...{ ...drifted, cluster: 'staging', condition: 'up-to-date' },
  runs: [{ revision: '1-30-3', version: '1.30.3', pods: 1 }],
};

function draw(getEntityMesh: () => Promise<EntityMesh>, places?: number) {
  const api = { getEntityMesh, follow: () => () => {} };
  renderInTestApp(
    <EntityMeshStatus
      entity="component:default/payments-api"
      places={places}
    />,
    { apis: [[meshApiRef, api]] },
  );
}

const meshOf = (...placements: Placement[]) => ({
  ...{ entityRef: 'component:default/payments-api', version: '1' },
  ...{ annotated: true, headline, placements },
});

describe('EntityMeshStatus', () => {
  it('says in one line what the worst place asks for and how many pods run it', async () => {
    draw(async () => meshOf(drifted, upToDate));
    expect(await screen.findByText('Drifted')).toBeVisible();
    expect(screen.getByText('1-30-3')).toBeVisible();
    expect(screen.getByText('2 of 6 pods')).toBeVisible();
    expect(screen.getByText('and 1 more place')).toBeVisible();
    expect(screen.queryByText('Up to date')).toBeNull();
  });

  it('shows as many places as are asked for', async () => {
    draw(async () => meshOf(drifted, upToDate), 2);
    expect(await screen.findByText('1 of 1 pod')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByText(/more place/)).toBeNull();
  });

  it('counts no pods as right where it is not known what is asked for', async () => {
    const asksFor: Placement['asksFor'] = {
      kind: 'unknown',
      why: 'not read',
      reasons: [],
    };
    draw(async () => meshOf({ ...drifted, asksFor }));
    expect(await screen.findByText('6 pods')).toBeVisible();
  });

  it('counts pods without a sidecar as right where none is asked for', async () => {
    const runs = [
      { revision: null, version: null, pods: 3 },
      { revision: '1-29-6', version: '1.29.6', pods: 1 },
    ];
    const asksFor: Placement['asksFor'] = {
      kind: 'none',
      reason: 'no-labels',
      reasons: [],
    };
    draw(async () => meshOf({ ...drifted, asksFor, runs }));
    expect(await screen.findByText('3 of 4 pods')).toBeVisible();
  });

  it('waits with a name for what it waits for', async () => {
    draw(() => new Promise(() => {}));
    expect(await screen.findByRole('status')).toHaveAccessibleName(
      'Reading the mesh state',
    );
  });

  it('says that it is not known, with the reason', async () => {
    draw(() => Promise.reject(new Error('The backend is away.')));
    expect(await screen.findByText('Not known')).toBeVisible();
    expect(screen.getByTitle('The backend is away.')).toBeVisible();
  });

  it('does not ask about an entity that does not say where it runs', async () => {
    const getEntityMesh = jest.fn();
    const api = { getEntityMesh, follow: () => () => {} };
    const entity = {
      apiVersion: 'v1',
      kind: 'Component',
      metadata: { name: 'a' },
    };
    renderInTestApp(<EntityMeshStatus entity={entity} />, {
      apis: [[meshApiRef, api]],
    });
    expect(await screen.findByText('Does not say where it runs')).toBeVisible();
    expect(getEntityMesh).not.toHaveBeenCalled();
  });
});
