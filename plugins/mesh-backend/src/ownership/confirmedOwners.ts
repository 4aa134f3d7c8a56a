import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { MeshConfig } from '../config';

/**
 * The owners that the cluster's side names for a namespace: its label, and the configuration of the portal.
 *
 * @remarks
 * Annotations of entities are written by their authors, so alone they are only claims.
 */
export function confirmedOwners(
  ownership: MeshConfig['ownership'],
  cluster: string,
  namespace: string,
  labels: Readonly<Record<string, string>>,
): string[] {
  const { namespaceLabel, namespaces } = ownership;
  const labelled = namespaceLabel === null ? undefined : labels[namespaceLabel];
  const configured = namespaces
    .filter(each => each.cluster === cluster && each.namespace === namespace)
    .map(({ owner }) => owner);
  const owners = [...(labelled ? [labelled] : []), ...configured];
  return [...new Set(owners.map(ownerRef))];
}

/** A bare name means a group of the default namespace. */
function ownerRef(owner: string): string {
  return stringifyEntityRef(
    parseEntityRef(owner, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    }),
  );
}
