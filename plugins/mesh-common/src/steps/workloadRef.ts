import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { ObjectRef } from '../model/objectRef';
import type { WorkloadRef } from '../model/workload';

/** Names a workload in a plan, a record or a finding. */
export function workloadRef(
  workload: WorkloadFact,
  { namespace }: Pick<NamespaceFacts, 'namespace'>,
): WorkloadRef {
  return {
    apiVersion: workload.apiVersion,
    kind: workload.apiKind,
    namespace,
    name: workload.name,
    uid: workload.uid,
  };
}

/** Names a workload as an object, without its UID. */
export function workloadObject(
  workload: WorkloadFact,
  { namespace }: Pick<NamespaceFacts, 'namespace'>,
): ObjectRef {
  const { apiVersion, apiKind, name } = workload;
  return { apiVersion, kind: apiKind, namespace, name };
}

/** Names a pod as an object. */
export function podObject(pod: PodFact): ObjectRef {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: pod.namespace,
    name: pod.name,
  };
}
