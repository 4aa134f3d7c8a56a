import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import PaletteIcon from '@material-ui/icons/Palette';
import { createRouteRef } from '@backstage/core-plugin-api';
import { StatesPage } from './StatesPage';

const statesRouteRef = createRouteRef({ id: 'mesh-states' });

/** A page that shows every screen in each of its states. */
export const statesPlugin = createFrontendPlugin({
  pluginId: 'mesh-states',
  title: 'States',
  icon: <PaletteIcon fontSize="inherit" />,
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        routeRef: statesRouteRef,
        loader: async () => <StatesPage />,
      },
    }),
  ],
});
