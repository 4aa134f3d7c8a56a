import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { portalTranslationRef } from './portalTranslationRef';

const resource = createTranslationResource({
  ref: portalTranslationRef,
  translations: { ko: () => import('./korean') },
});

/** The languages of the demo portal itself. Plugins bring their own. */
export const translation = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({ name: 'demo-portal', params: { resource } }),
  ],
});
