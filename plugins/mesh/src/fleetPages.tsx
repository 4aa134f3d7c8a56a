import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { rootRouteRef } from './routes';
import type { FleetTabName } from './screens/Fleet/search/fleetTabs';
import { fleetMessages } from './translation/fleetMessages';

/** A tab. Its title is what a portal sees until it configures another: the frontend system does not translate it. */
function fleetSubPage(
  name: FleetTabName,
  loadScreen: () => Promise<ReactElement>,
) {
  return SubPageBlueprint.make({
    name,
    params: {
      path: name,
      title: fleetMessages.tab[name],
      loader: async () => {
        const [{ FleetContent }, screen] = await Promise.all([
          import('./screens/Fleet/FleetContent'),
          loadScreen(),
        ]);
        return <FleetContent>{screen}</FleetContent>;
      },
    },
  });
}

/** The Mesh page on the new frontend system; the plan and migration pages are below its Migrations tab. */
export const fleetPages = [
  PageBlueprint.make({ params: { path: '/mesh', routeRef: rootRouteRef } }),
  fleetSubPage('overview', () =>
    import('./screens/Fleet/Overview/Overview').then(({ Overview }) => (
      <Overview />
    )),
  ),
  fleetSubPage('namespaces', () =>
    import('./screens/Fleet/Namespaces/Namespaces').then(({ Namespaces }) => (
      <Namespaces />
    )),
  ),
  fleetSubPage('revisions', () =>
    import('./screens/Fleet/Revisions/Revisions').then(({ Revisions }) => (
      <Revisions />
    )),
  ),
  fleetSubPage('tags', () =>
    import('./screens/Fleet/Tags/Tags').then(({ Tags }) => <Tags />),
  ),
  fleetSubPage('migrations', () =>
    import('./screens/Fleet/Migrations/MigrationRoutes').then(
      ({ MigrationRoutes }) => <MigrationRoutes />,
    ),
  ),
  fleetSubPage('problems', () =>
    import('./screens/Fleet/Problems/Problems').then(({ Problems }) => (
      <Problems />
    )),
  ),
  fleetSubPage('why', () =>
    import('./screens/Why/Why').then(({ Why }) => <Why />),
  ),
];
