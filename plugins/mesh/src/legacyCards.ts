import { createComponentExtension } from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { meshPlugin } from './legacyPlugin';

/** The card for the overview of an entity. @public */
export const EntityMeshCard: () => JSX.Element = meshPlugin.provide(
  createComponentExtension({
    name: 'EntityMeshCard',
    component: {
      lazy: () =>
        import('./cards/EntityMeshCard').then(
          ({ EntityMeshCard: Card }) => Card,
        ),
    },
  }),
);

/** The card for the page of a Group, System or Domain: what remains to move. @public */
export const EntityMeshSummaryCard: () => JSX.Element = meshPlugin.provide(
  createComponentExtension({
    name: 'EntityMeshSummaryCard',
    component: {
      lazy: () =>
        import('./cards/MeshSummaryCard').then(
          ({ MeshSummaryCard: Card }) => Card,
        ),
    },
  }),
);

/** The card for the home page: what the person's teams have to move. @public */
export const HomeMeshCard: (props: { title?: string }) => JSX.Element =
  meshPlugin.provide(
    createCardExtension<{ title?: string }>({
      name: 'HomeMeshCard',
      title: 'Mesh: what my teams have to move',
      components: () =>
        import('./cards/MyMeshSummary').then(({ MyMeshSummary }) => ({
          Content: MyMeshSummary,
        })),
      layout: { width: { minColumns: 3 }, height: { minRows: 3 } },
    }),
  );
