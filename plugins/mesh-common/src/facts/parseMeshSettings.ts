import type { JsonValue } from '@backstage/types';
import type { MeshSettings } from './injectorSettings';
import { isJsonObject } from './jsonFields';
import { parseLabelSelector } from './parseLabelSelector';

/** `DefaultMeshConfig` of Istio's `pkg/config/mesh`: taken where the mesh's configuration names none. */
const DEFAULT_TRUST_DOMAIN = 'cluster.local';

/** Reads `mesh` of the ConfigMap `istio[-<revision>]`, parsed from its text; null where istiod could not use it. @public */
export function parseMeshSettings(
  mesh: JsonValue | undefined,
): MeshSettings | null {
  // Empty text parses to null, of which Go makes an empty configuration.
  const told = mesh ?? {};
  if (!isJsonObject(told)) return null;
  const { trustDomain, discoverySelectors } = told;
  const selectors = discoverySelectors ?? [];
  if (!Array.isArray(selectors) || !selectors.every(isJsonObject)) return null;
  if (trustDomain !== undefined && typeof trustDomain !== 'string') return null;
  return {
    trustDomain: trustDomain || DEFAULT_TRUST_DOMAIN,
    discoverySelectors: selectors.filter(isJsonObject).map(parseLabelSelector),
  };
}
