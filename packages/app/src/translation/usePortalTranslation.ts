import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './portalTranslationRef';

/** What the demo portal itself says, in the language of the visitor. */
export function usePortalTranslation() {
  return useTranslationRef(portalTranslationRef);
}
