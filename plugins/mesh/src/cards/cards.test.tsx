import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  type MeshApi,
  meshApiRef,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../alpha';
import { rootRouteRef } from '../routes';
import { FakeMeshApi } from '../testing/FakeMeshApi';
import * as placements from '../testing/placementFixtures';
import { EntityMeshCard } from './EntityMeshCard';
import { MeshSummaryCard } from './MeshSummaryCard';
import { MyMeshSummary } from './MyMeshSummary';
import { answeredError } from '../testing/answeredError';

const entityOf = (kind: string, name: string, annotations = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, annotations },
});

const service = entityOf('Component', 'payments-api', {
  'backstage.io/kubernetes-id': 'payments-api',
});
const team = entityOf('Group', 'team-payments');

function show(card: JSX.Element, entity = service, answers = {}) {
  const api: MeshApi = new FakeMeshApi(answers);
  renderInTestApp(<EntityProvider entity={entity}>{card}</EntityProvider>, {
    apis: [[meshApiRef, api]],
    mountedRoutes: {
      '/mesh': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('the card of an entity', () => {
  it('leads to the tab, and says how the entity is', async () => {
    show(<EntityMeshCard />);
    expect(await screen.findByText('Drifted')).toBeVisible();
    expect(screen.getByRole('link', { name: /View details/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api/mesh',
    );
  });

  it('shows three places at most and counts the others', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(namespace => ({
      ...placements.upToDate,
      namespace,
    }));
    show(<EntityMeshCard />, service, {
      getEntityMesh: async () => placements.meshOf(...many),
    });
    expect(
      await screen.findByRole('link', { name: 'and 2 more places' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-api/mesh');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('shows the progress of a migration instead, with a link to it', async () => {
    show(<EntityMeshCard />, service, {
      getEntityMesh: async () => placements.meshOf(placements.migrating),
    });
    expect(await screen.findByRole('link', { name: 'Open' })).toHaveAttribute(
      'href',
      `/mesh/migrations/${placements.migrating.openMigration?.id}`,
    );
  });

  it('says why where it may not be seen, without offering to try again', async () => {
    show(<EntityMeshCard />, service, {
      getEntityMesh: async () => {
        throw await answeredError(403, 'Not for you.');
      },
    });
    expect(await screen.findByText('Not for you.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the card of a team', () => {
  it('lists what has to move, and folds what has not', async () => {
    show(<MeshSummaryCard />, team);
    expect(
      await screen.findByText(
        '2 of 4 places have not moved to the newest revision.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'payments-api' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api/mesh',
    );
    expect(screen.queryByRole('link', { name: 'ledger-api' })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: '2 places have nothing to move' }),
    );
    expect(screen.getByRole('link', { name: 'ledger-api' })).toBeVisible();
  });

  it('is offered on groups, systems and domains only', () => {
    const filter = createExtensionTester(
      plugin.getExtension('entity-card:mesh/summary'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    for (const kind of ['Group', 'System', 'Domain']) {
      expect(filter?.(entityOf(kind, 'x'))).toBe(true);
    }
    for (const kind of ['Component', 'User', 'API']) {
      expect(filter?.(entityOf(kind, 'x'))).toBe(false);
    }
  });
});

it('the card of the home page shows what the person has to move', async () => {
  show(<MyMeshSummary />);
  expect(
    await screen.findByRole('link', { name: 'payments-api' }),
  ).toBeVisible();
});
