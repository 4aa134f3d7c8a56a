import type { JsonObject } from '@backstage/types';
import {
  type Controller,
  type MeshObject,
  parseMeshObject,
  parseWorkload,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { controllerOf, metadataOf } from '../cluster/rawObject';
import { istiodLabel } from '../observe/istiodImage';
import * as kinds from '../observe/workloadKinds';
import type { StoredFact } from './FactStore';
import type { Interner } from './Interner';
import type { WatchedResource } from './watchedResources';

/** A kept workload; what stands between it and its pods is looked up when it is read. `object` is there for istiods only. */
export type WorkloadEntry = StoredFact & {
  fact: WorkloadFact;
  object: MeshObject | null;
};

/** A kept Job that something manages: Jobs are many, and their pods tell the rest. */
export type JobEntry = StoredFact & { controller: Controller };

/** A kept ReplicaSet; the whole fact only where nothing manages it. */
export type ReplicaSetEntry = StoredFact & {
  controller: Controller | null;
  fact: WorkloadFact | null;
};

export const deployments = workload(kinds.deployments);

export const statefulSets = workload(kinds.statefulSets);

export const daemonSets = workload(kinds.daemonSets);

export const cronJobs = optional(workload(kinds.cronJobs));

export const replicationControllers = optional(
  workload(kinds.replicationControllers),
);

export const rollouts = optional(workload(kinds.rollouts));

export const jobs: WatchedResource<JobEntry> = optional({
  ...placeOf(kinds.jobs),
  project: (object: JsonObject, interner: Interner) => {
    const { uid, namespace } = metadataOf(object);
    const controller = controllerOf(object);
    return controller
      ? { uid, namespace, controller: interner.controller(controller) }
      : null;
  },
});

export const replicaSets: WatchedResource<ReplicaSetEntry> = {
  ...placeOf(kinds.replicaSets),
  project: (object, interner) => {
    const { uid, namespace } = metadataOf(object);
    const controller = controllerOf(object);
    return {
      uid,
      namespace,
      controller: controller && interner.controller(controller),
      fact: controller ? null : parseWorkload(object, 'ReplicaSet'),
    };
  },
};

function workload(
  resource: kinds.WorkloadResource,
): WatchedResource<WorkloadEntry> {
  const { kind } = resource;
  return {
    ...placeOf(resource),
    project: object => {
      const { uid, namespace, labels } = metadataOf(object);
      return {
        uid,
        namespace,
        fact: parseWorkload(object, kind),
        object:
          labels[istiodLabel.key] === istiodLabel.value
            ? parseMeshObject(object, { apiVersion: 'apps/v1', kind })
            : null,
      };
    },
  };
}

function placeOf(kind: kinds.WorkloadResource) {
  const { group, resource } = kind;
  return { group, resource, path: kinds.listPath(kind) };
}

function optional<Fact extends StoredFact>(
  resource: WatchedResource<Fact>,
): WatchedResource<Fact> {
  return { ...resource, optional: true };
}
