import type { JsonObject } from '@backstage/types';
import { objectField, stringField, stringMapField } from '../facts/jsonFields';
import type { WorkloadKind } from '../model/workload';

/** Kinds whose pods are made from a template that the API shows. @public */
export const templatedKinds = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
  'Job',
  'CronJob',
] as const satisfies readonly WorkloadKind[];

/** See {@link templatedKinds}. @public */
export type TemplatedKind = (typeof templatedKinds)[number];

/**
 * Stands where a controller writes the hash of the template. Injectors strip it from the name of the ReplicaSet to find
 * the workload's; nothing of an answer depends on its value, so that all pods of a template are one question.
 */
const HASH = 'preview';

/** A Job of a CronJob is named by the minute of its run; injectors know it by the digits. */
const MINUTE = '29000000';

interface Maker {
  /** The controller that the pod names as its owner. */
  owner: { apiVersion: string; kind: string; name: string };
  /** Labels that the controller adds to those of the template. */
  labels: Record<string, string>;
  /** Injectors look for the controller of pods with a generated name only; a StatefulSet's has both. */
  named: { generateName: string; name?: string };
}

/**
 * The pod that the workload's controller would make of its template now, as the API server hands it to webhooks.
 *
 * @param workload - the object as the API has it; its template has the API server's defaults
 * @returns null where the object has no template
 * @public
 */
export function podOfTemplate(
  kind: TemplatedKind,
  workload: JsonObject,
): JsonObject | null {
  const metadata = objectField(workload, 'metadata');
  const template = templateOf(kind, workload);
  const spec = objectField(template, 'spec');
  if (!template || Object.keys(spec).length === 0) return null;
  const maker = makerOf(kind, stringField(metadata, 'name') ?? '');
  const annotations = stringMapField(
    objectField(template, 'metadata'),
    'annotations',
  );
  const labels = stringMapField(objectField(template, 'metadata'), 'labels');
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...maker.named,
      namespace: stringField(metadata, 'namespace') ?? '',
      labels: { ...labels, ...maker.labels },
      ...(Object.keys(annotations).length > 0 && { annotations }),
      ownerReferences: [
        {
          ...maker.owner,
          uid: stringField(metadata, 'uid') ?? '',
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      ...spec,
      serviceAccountName: stringField(spec, 'serviceAccountName') ?? 'default',
      serviceAccount: stringField(spec, 'serviceAccountName') ?? 'default',
      enableServiceLinks: spec.enableServiceLinks ?? true,
    },
  };
}

function templateOf(kind: TemplatedKind, workload: JsonObject): JsonObject {
  const spec = objectField(workload, 'spec');
  return kind === 'CronJob'
    ? objectField(
        objectField(objectField(spec, 'jobTemplate'), 'spec'),
        'template',
      )
    : objectField(spec, 'template');
}

function makerOf(kind: TemplatedKind, name: string): Maker {
  const replicaSet = `${name}-${HASH}`;
  const owned = (apiVersion: string, ownerKind: string, ownerName = name) => ({
    owner: { apiVersion, kind: ownerKind, name: ownerName },
    named: { generateName: `${ownerName}-` },
  });
  switch (kind) {
    case 'Deployment':
      return {
        ...owned('apps/v1', 'ReplicaSet', replicaSet),
        labels: { 'pod-template-hash': HASH },
      };
    case 'Rollout':
      return {
        ...owned('apps/v1', 'ReplicaSet', replicaSet),
        labels: { 'rollouts-pod-template-hash': HASH },
      };
    case 'StatefulSet':
      return {
        ...owned('apps/v1', kind),
        named: { generateName: `${name}-`, name: `${name}-0` },
        labels: {
          'apps.kubernetes.io/pod-index': '0',
          'controller-revision-hash': replicaSet,
          'statefulset.kubernetes.io/pod-name': `${name}-0`,
        },
      };
    case 'DaemonSet':
      return {
        ...owned('apps/v1', kind),
        labels: { 'controller-revision-hash': HASH },
      };
    case 'ReplicaSet':
      return { ...owned('apps/v1', kind), labels: {} };
    case 'ReplicationController':
      return { ...owned('v1', kind), labels: {} };
    case 'Job':
      return { ...owned('batch/v1', kind), labels: {} };
    case 'CronJob': {
      const job = `${name}-${MINUTE}`;
      return {
        ...owned('batch/v1', 'Job', job),
        labels: { 'batch.kubernetes.io/job-name': job, 'job-name': job },
      };
    }
    default:
      throw new Error(`Unexpected kind ${kind satisfies never}`);
  }
}
