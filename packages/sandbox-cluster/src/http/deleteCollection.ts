import { Cluster } from '../api/Cluster';
import { deleteObject } from '../api/deleteObject';
import { apiVersionOf, resourceKey } from '../store/resources';
import { deleteOptions, ResourceRequest } from './ResourceRequest';
import { selectionOf } from './selectors';

/** Deletes everything that is selected, and answers what it was. */
export function deleteCollection(
  cluster: Cluster,
  request: ResourceRequest,
): { code: number; body: unknown } {
  const { resource, namespace, query, caller } = request;
  const selected = selectionOf(query, resource.plural);
  const options = deleteOptions(request);
  const objects = cluster.store
    .list<string>(resourceKey(resource), namespace)
    .filter(selected);
  for (const { metadata } of objects)
    deleteObject(
      cluster,
      resource,
      metadata.namespace,
      metadata.name,
      options,
      caller,
    );
  return {
    code: 200,
    body: {
      kind: `${resource.kind}List`,
      apiVersion: apiVersionOf(resource),
      metadata: { resourceVersion: String(cluster.store.version) },
      items: objects.map(
        ({ apiVersion: _version, kind: _kind, ...item }) => item,
      ),
    },
  };
}
