import {
  ApiBlueprint,
  configApiRef,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import type { PropsWithChildren } from 'react';
import { TourButton } from './TourButton';
import { TourMemory } from './TourMemory';
import { tourMemoryApiRef } from './tourMemoryApiRef';

const tourMemory = ApiBlueprint.make({
  name: 'tour-memory',
  params: defineParams =>
    defineParams({
      api: tourMemoryApiRef,
      deps: { config: configApiRef },
      factory: ({ config }) =>
        new TourMemory(
          window.localStorage,
          config.getOptionalString('demo.beginning') ?? '',
        ),
    }),
});

// Wraps what is shown to people who are signed in; an element of the root would also stand on the sign-in page.
const tourButton = AppRootWrapperBlueprint.make({
  name: 'tour',
  params: {
    component: ({ children }: PropsWithChildren<{}>) => (
      <>
        {children}
        <TourButton />
      </>
    ),
  },
});

/** The guided first minutes, over every page. */
export const tour = createFrontendModule({
  pluginId: 'app',
  extensions: [tourMemory, tourButton],
});
