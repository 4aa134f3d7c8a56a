import { KubernetesObject } from '../store/KubernetesObject';
import { resourceKey, ResourceType } from '../store/resources';
import { Cluster } from './Cluster';

/**
 * Removes an object that waited only for its last finalizer. Pods and namespaces go when their own controllers
 * say so: a pod after its containers have stopped, a namespace when it is empty.
 */
export function finishDeletion(
  cluster: Cluster,
  resource: ResourceType,
  object: KubernetesObject,
): KubernetesObject {
  const {
    deletionTimestamp,
    finalizers = [],
    namespace,
    name,
  } = object.metadata;
  if (!deletionTimestamp || finalizers.length > 0) return object;
  if (resource.kind === 'Pod' || resource.kind === 'Namespace') return object;
  return cluster.store.remove(resourceKey(resource), namespace, name) ?? object;
}
