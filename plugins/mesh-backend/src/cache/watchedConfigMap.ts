import type { JsonObject } from '@backstage/types';
import { metadataOf } from '../cluster/rawObject';
import type { StoredFact } from './FactStore';
import type { WatchedResource } from './watchedResources';

/** What is kept of a ConfigMap. */
export type ConfigMapEntry<T> = StoredFact & { fact: T };

/**
 * One ConfigMap, by its name.
 *
 * @remarks
 * No other is ever read: istiod's namespace may hold some that are nobody's business, and RBAC cannot tell apart what
 * is not yet named. Not by labels, since istiod finds it by its name alone, and hand-made ones have no labels.
 */
export function watchedConfigMap<T>(
  namespace: string,
  name: string,
  parse: (configMap: JsonObject) => T,
): WatchedResource<ConfigMapEntry<T>> {
  return {
    ...{ group: '', resource: 'configmaps', namespace },
    path: `/api/v1/namespaces/${namespace}/configmaps`,
    query: { fieldSelector: `metadata.name=${name}` },
    project: object => {
      const { uid, name: found } = metadataOf(object);
      return found === name ? { uid, namespace, fact: parse(object) } : null;
    },
  };
}
