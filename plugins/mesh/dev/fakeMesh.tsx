import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import { FakeMeshApi } from '../src/testing/FakeMeshApi';

/** Puts the fixtures in the place of the backend. */
export const fakeMesh = createFrontendModule({
  pluginId: 'mesh',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: meshApiRef,
          deps: {},
          factory: () => new FakeMeshApi(),
        }),
    }),
  ],
});
