import type { JsonObject } from '@backstage/types';
import type { WorkloadKind } from '../model/workload';
import { controllerOf } from './controllerOf';
import {
  numberField,
  objectField,
  objectsField,
  stringField,
  stringMapField,
} from './jsonFields';
import { managersOf, writersOf } from './managedFields';
import { ownedReplicaSets } from './ownedReplicaSets';
import type { WorkloadFact } from './podFact';
import { parseRollout } from './parseRollout';
import { presentPods } from './presentPods';
import { renewalStrategy } from './renewalStrategy';
import { templateNeeds } from './templateNeeds';
import { wantedReplicas, workloadStatus } from './workloadStatus';

/**
 * Projects a workload as the API has it.
 *
 * @remarks
 * The items of a list carry neither `apiVersion` nor `kind`, therefore the kind is given. `replicaSets` are all of the
 * namespace; only a Deployment owns any.
 *
 * @public
 */
export function parseWorkload(
  json: JsonObject,
  kind: WorkloadKind,
  replicaSets: readonly JsonObject[] = [],
): WorkloadFact {
  const metadata = objectField(json, 'metadata');
  const spec = objectField(json, 'spec');
  const template = templateOf(json, kind);
  const templateMetadata = objectField(template, 'metadata');
  const replicas = wantedReplicas(json, kind);
  return {
    apiVersion: stringField(json, 'apiVersion') ?? apiVersionOf(kind),
    kind,
    apiKind: stringField(json, 'kind') ?? kind,
    name: stringField(metadata, 'name') ?? '',
    uid: stringField(metadata, 'uid') ?? '',
    resourceVersion: stringField(metadata, 'resourceVersion') ?? '',
    generation: numberField(metadata, 'generation') ?? 0,
    labels: stringMapField(metadata, 'labels'),
    annotations: stringMapField(metadata, 'annotations'),
    templateLabels: stringMapField(templateMetadata, 'labels'),
    templateAnnotations: stringMapField(templateMetadata, 'annotations'),
    templateHostNetwork: objectField(template, 'spec').hostNetwork === true,
    templateManagers: templateManagers(metadata, kind),
    templateWriters: templateWriters(metadata, kind),
    replicas,
    controller: controllerOf(json),
    // What pauses an Argo Rollout is told with the rest of its state.
    paused:
      (kind !== 'Rollout' && spec.paused === true) || spec.suspend === true,
    schedule: stringField(spec, 'schedule') ?? null,
    timeZone: stringField(spec, 'timeZone') ?? null,
    strategy: renewalStrategy(spec, kind, replicas),
    // OrderedReady is what the API server fills in.
    ordered:
      kind === 'StatefulSet' &&
      stringField(spec, 'podManagementPolicy') !== 'Parallel',
    minReadySeconds: numberField(spec, 'minReadySeconds') ?? 0,
    ...templateNeeds(spec, template),
    status: workloadStatus(json, kind),
    conditions: parseConditions(json),
    ...(kind === 'Rollout' && { rollout: parseRollout(json) }),
    presentPods: presentPods(json, kind),
    ownedUids: [],
    ...(kind === 'Deployment' && ownedReplicaSets(json, replicaSets)),
  };
}

/** Where the pod template is, below the object; a bare pod is its own. */
function templatePath(kind: WorkloadKind): readonly string[] {
  switch (kind) {
    case 'Pod':
      return [];
    case 'CronJob':
      return ['spec', 'jobTemplate', 'spec', 'template'];
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Rollout':
    case 'Job':
    case 'Other':
      return ['spec', 'template'];
    default:
      return kind satisfies never;
  }
}

function templateOf(json: JsonObject, kind: WorkloadKind): JsonObject {
  return templatePath(kind).reduce(objectField, json);
}

function templateManagers(metadata: JsonObject, kind: WorkloadKind): string[] {
  const path = templatePath(kind);
  if (path.length === 0) return [];
  const managers = managersOf(metadata, path).map(({ manager }) => manager);
  return [...new Set(managers)];
}

function templateWriters(
  metadata: JsonObject,
  kind: WorkloadKind,
): WorkloadFact['templateWriters'] {
  const path = templatePath(kind);
  return path.length === 0 ? [] : writersOf(metadata, [[...path, 'metadata']]);
}

function apiVersionOf(kind: WorkloadKind): string {
  switch (kind) {
    case 'Pod':
    case 'ReplicationController':
      return 'v1';
    case 'Rollout':
      return 'argoproj.io/v1alpha1';
    case 'Job':
    case 'CronJob':
      return 'batch/v1';
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
      return 'apps/v1';
    case 'Other':
      return '';
    default:
      return kind satisfies never;
  }
}

function parseConditions(json: JsonObject): WorkloadFact['conditions'] {
  return objectsField(objectField(json, 'status'), 'conditions').map(
    condition => ({
      type: stringField(condition, 'type') ?? '',
      status: stringField(condition, 'status') ?? '',
      reason: stringField(condition, 'reason') ?? '',
      message: stringField(condition, 'message') ?? '',
    }),
  );
}
