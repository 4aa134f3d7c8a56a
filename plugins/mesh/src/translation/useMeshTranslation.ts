import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { meshTranslationRef } from './meshTranslationRef';

/** The strings of the mesh plugin in the person's language. */
export function useMeshTranslation() {
  return useTranslationRef(meshTranslationRef);
}

/** Says a string of the mesh plugin. */
export type Translate = ReturnType<typeof useMeshTranslation>['t'];
