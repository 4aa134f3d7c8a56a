import { timestamp } from '../clock';
import { KubernetesObject } from '../store/KubernetesObject';
import { Pod } from '../store/podKinds';
import { resourceKey, ResourceType } from '../store/resources';
import { ApiError } from './ApiError';
import { Caller, Cluster } from './Cluster';
import { existing } from './updateObject';

/** What a DELETE may ask for. @public */
export interface DeleteOptions {
  preconditions?: { uid?: string; resourceVersion?: string };
  propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  gracePeriodSeconds?: number;
}

/** Refuses a removal that is meant for another object, or for another state of it. */
export function checkPreconditions(
  resource: ResourceType,
  object: KubernetesObject,
  options: DeleteOptions,
): void {
  const { uid, resourceVersion } = options.preconditions ?? {};
  const { name } = object.metadata;
  // The API server names the kind, not the resource, in these two messages.
  const refuse = (why: string) =>
    new ApiError(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${resource.kind}${resource.group && `.${resource.group}`} "${name}": ${why}`,
      {
        name,
        ...(resource.group && { group: resource.group }),
        kind: resource.kind,
      },
    );
  if (uid && uid !== object.metadata.uid) {
    throw refuse(
      `the UID in the precondition (${uid}) does not match the UID in record (${object.metadata.uid}). The object might have been deleted and then recreated`,
    );
  }
  if (resourceVersion && resourceVersion !== object.metadata.resourceVersion) {
    throw refuse(
      `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${object.metadata.resourceVersion}). The object might have been modified`,
    );
  }
}

function gracePeriod(object: KubernetesObject, options: DeleteOptions): number {
  if (object.kind !== 'Pod') return 0;
  // A stored object of kind Pod has a pod's shape.
  const pod = object as Pod;
  if (
    pod.spec.nodeName === undefined ||
    pod.status.phase === 'Succeeded' ||
    pod.status.phase === 'Failed'
  )
    return 0;
  return (
    options.gracePeriodSeconds ?? pod.spec.terminationGracePeriodSeconds ?? 30
  );
}

/** Finalizers that make the garbage collector act before the object is gone. */
function finalizersAfter(
  object: KubernetesObject,
  options: DeleteOptions,
): string[] {
  const present = object.metadata.finalizers ?? [];
  if (options.propagationPolicy === 'Foreground')
    return [...new Set([...present, 'foregroundDeletion'])];
  if (options.propagationPolicy === 'Orphan')
    return [...new Set([...present, 'orphan'])];
  return present;
}

/**
 * Deletes an object, or marks it for deletion when something has to happen first: a pod stops within its grace
 * period, a namespace is emptied, a finalizer is waited for.
 */
export function deleteObject(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
  options: DeleteOptions,
  caller: Caller,
): { object: KubernetesObject; gone: boolean } {
  const object = existing(cluster, resource, namespace, name);
  checkPreconditions(resource, object, options);
  const finalizers = finalizersAfter(object, options);
  const grace = gracePeriod(object, options);
  const atOnce =
    resource.kind !== 'Namespace' && grace === 0 && finalizers.length === 0;
  if (caller.dryRun) return { object, gone: atOnce };
  if (atOnce)
    return {
      object:
        cluster.store.remove(resourceKey(resource), namespace, name) ?? object,
      gone: true,
    };
  if (object.metadata.deletionTimestamp) return { object, gone: false };
  const now = cluster.clock.now();
  const { finalizers: _previous, ...metadata } = object.metadata;
  const marked: KubernetesObject = {
    ...object,
    metadata: {
      ...metadata,
      ...(finalizers.length > 0 && { finalizers }),
      deletionTimestamp: timestamp(now + grace * 1000),
      ...(resource.kind !== 'Namespace' && {
        deletionGracePeriodSeconds: grace,
      }),
      ...(resource.hasGeneration && {
        generation: (metadata.generation ?? 0) + 1,
      }),
    },
    ...(resource.kind === 'Namespace' && { status: { phase: 'Terminating' } }),
  };
  return {
    object: cluster.store.replace(resourceKey(resource), marked),
    gone: false,
  };
}
