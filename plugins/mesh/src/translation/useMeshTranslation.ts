import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { meshTranslationRef } from './meshTranslationRef';

/** Says a string of the mesh plugin. */
export type Translate = TranslationFunction<typeof meshTranslationRef.T>;

/** The strings of the mesh plugin in the person's language. */
export function useMeshTranslation(): { t: Translate } {
  return useTranslationRef(meshTranslationRef);
}
