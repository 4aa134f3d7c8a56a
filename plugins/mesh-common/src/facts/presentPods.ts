import type { JsonObject } from '@backstage/types';
import type { WorkloadKind } from '../model/workload';
import { objectField, stringField, stringMapField } from './jsonFields';
import type { PodFact, PresentPods, WorkloadFact } from './podFact';

/** The name of a StatefulSet's (and a DaemonSet's) revision, on each of its pods. */
const REVISION_HASH_LABEL = 'controller-revision-hash';

/** By which Argo Rollouts tells the pods of its ReplicaSets apart. */
const ROLLOUT_HASH_LABEL = 'rollouts-pod-template-hash';

/** Counts a DaemonSet's templates, on each of its pods and in an annotation of the DaemonSet. */
const GENERATION_LABEL = 'pod-template-generation';
const GENERATION_ANNOTATION = 'deprecated.daemonset.template.generation';

/**
 * The label by which pods of the present template are told, for kinds that own their pods themselves.
 *
 * @remarks
 * A DaemonSet's status does not name its present revision. Its controller takes a pod for updated by either label
 * (`IsPodUpdated`), and the annotation is written by the API server together with the template.
 */
export function presentPods(
  json: JsonObject,
  kind: WorkloadKind,
): PresentPods | null {
  switch (kind) {
    case 'StatefulSet':
      return byLabel(
        REVISION_HASH_LABEL,
        stringField(objectField(json, 'status'), 'updateRevision'),
      );
    case 'DaemonSet':
      return byLabel(
        GENERATION_LABEL,
        stringMapField(objectField(json, 'metadata'), 'annotations')[
          GENERATION_ANNOTATION
        ],
      );
    case 'Rollout':
      return byLabel(
        ROLLOUT_HASH_LABEL,
        stringField(objectField(json, 'status'), 'currentPodHash'),
      );
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Job':
    case 'CronJob':
    case 'Pod':
    case 'Other':
      return null;
    default:
      return kind satisfies never;
  }
}

function byLabel(key: string, value: string | undefined): PresentPods | null {
  return value ? { by: 'label', key, value } : null;
}

/** True for a pod that was made from the present template of its workload. */
export function podIsPresent(
  pod: PodFact,
  { presentPods: present }: WorkloadFact,
): boolean {
  if (!present) return false;
  return present.by === 'controller'
    ? pod.controller?.uid === present.uid
    : pod.labels[present.key] === present.value;
}
