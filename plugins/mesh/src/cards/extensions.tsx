import {
  type EntityCardType,
  EntityCardBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { isMeshAvailable } from '@mesh-plugins/backstage-plugin-mesh-react';
import { summarizedKinds } from './summarizedKinds';

const type: EntityCardType = 'content';

const entityMeshCard = EntityCardBlueprint.make({
  params: {
    type,
    filter: isMeshAvailable,
    loader: () =>
      import('./EntityMeshCard').then(({ EntityMeshCard }) => (
        <EntityMeshCard />
      )),
  },
});

const meshSummaryCard = EntityCardBlueprint.make({
  name: 'summary',
  params: {
    type,
    filter: { kind: { $in: [...summarizedKinds] } },
    loader: () =>
      import('./MeshSummaryCard').then(({ MeshSummaryCard }) => (
        <MeshSummaryCard />
      )),
  },
});

const homeCard = HomePageWidgetBlueprint.make({
  name: 'mesh',
  params: {
    name: 'MeshSummary',
    title: 'Mesh: what my teams have to move',
    description:
      'The services of your teams whose pods do not run the newest Istio revision.',
    components: () =>
      import('./MyMeshSummary').then(({ MyMeshSummary }) => ({
        Content: MyMeshSummary,
      })),
    layout: { width: { minColumns: 3 }, height: { minRows: 3 } },
  },
});

/** The cards for pages of entities and for the home page, in the new frontend system. */
export const cardExtensions = [entityMeshCard, meshSummaryCard, homeCard];
