import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { englishMessages } from './englishMessages';

/** Every string that this package shows; in English, and in Korean where the portal offers it. @public */
export const meshReactTranslationRef = createTranslationRef({
  id: 'mesh-react',
  messages: englishMessages,
  translations: { ko: () => import('./ko') },
});
