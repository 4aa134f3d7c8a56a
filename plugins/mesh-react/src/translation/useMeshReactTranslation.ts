import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { meshReactTranslationRef } from './meshReactTranslationRef';

/** The strings of this package in the person's language. */
export function useMeshReactTranslation(): {
  t: TranslationFunction<typeof meshReactTranslationRef.T>;
} {
  return useTranslationRef(meshReactTranslationRef);
}
