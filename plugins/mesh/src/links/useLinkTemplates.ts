import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { type LinkTemplate, readLinkTemplates } from './LinkTemplate';

/** The links that the portal configures. */
export function useLinkTemplates(): readonly LinkTemplate[] {
  const config = useApi(configApiRef);
  return useMemo(() => readLinkTemplates(config), [config]);
}
