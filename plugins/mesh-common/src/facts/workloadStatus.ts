import type { JsonObject } from '@backstage/types';
import type { WorkloadKind } from '../model/workload';
import { numberField, objectField, stringField } from './jsonFields';
import type { WorkloadFact } from './podFact';
import { podIsReady } from './podIsReady';

/** How many pods the workload wants now, where its kind keeps that number. */
export function wantedReplicas(json: JsonObject, kind: WorkloadKind): number {
  const spec = objectField(json, 'spec');
  const status = objectField(json, 'status');
  switch (kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Rollout':
    case 'Other':
      return numberField(spec, 'replicas') ?? 1;
    case 'DaemonSet':
      return numberField(status, 'desiredNumberScheduled') ?? 0;
    case 'Job':
      return numberField(status, 'active') ?? 0;
    case 'CronJob':
      return 0;
    case 'Pod':
      return 1;
    default:
      return kind satisfies never;
  }
}

/** The counts of the workload's status, under one name each. */
export function workloadStatus(
  json: JsonObject,
  kind: WorkloadKind,
): WorkloadFact['status'] {
  const status = objectField(json, 'status');
  const count = (name: string) => numberField(status, name) ?? 0;
  const observedGeneration = generationOf(status);
  switch (kind) {
    case 'DaemonSet':
      return {
        observedGeneration,
        replicas: count('currentNumberScheduled'),
        updatedReplicas: count('updatedNumberScheduled'),
        readyReplicas: count('numberReady'),
        availableReplicas: count('numberAvailable'),
      };
    case 'Job':
      return {
        observedGeneration,
        replicas: count('active'),
        updatedReplicas: count('active'),
        readyReplicas: count('ready'),
        availableReplicas: count('ready'),
      };
    case 'Pod':
      return podStatus(status, observedGeneration);
    case 'Deployment':
    case 'StatefulSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Rollout':
    case 'CronJob':
    case 'Other':
      return {
        observedGeneration,
        replicas: count('replicas'),
        updatedReplicas: count('updatedReplicas'),
        readyReplicas: count('readyReplicas'),
        availableReplicas: count('availableReplicas'),
      };
    default:
      return kind satisfies never;
  }
}

/** Argo Rollouts writes the generation as text. */
function generationOf(status: JsonObject): number {
  const written = stringField(status, 'observedGeneration');
  return written !== undefined && /^\d+$/.test(written)
    ? Number(written)
    : (numberField(status, 'observedGeneration') ?? 0);
}

function podStatus(
  status: JsonObject,
  observedGeneration: number,
): WorkloadFact['status'] {
  const ready = podIsReady(status) ? 1 : 0;
  return {
    observedGeneration,
    replicas: 1,
    updatedReplicas: 1,
    readyReplicas: ready,
    availableReplicas: ready,
  };
}
