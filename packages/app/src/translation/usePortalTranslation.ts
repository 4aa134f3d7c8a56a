import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './portalTranslationRef';

/**
 * Says a string of the demo portal.
 *
 * @remarks
 * The type that Backstage gives to this function is written out for all strings together; the compiler ran out of
 * memory over these.
 */
type Translate = (
  key: keyof typeof portalTranslationRef.T,
  values?: Record<string, string | number>,
) => string;

/** What the demo portal itself says, in the language of the visitor. */
export function usePortalTranslation(): { t: Translate } {
  const { t }: { t: unknown } = useTranslationRef(portalTranslationRef);
  return { t: t as Translate };
}
