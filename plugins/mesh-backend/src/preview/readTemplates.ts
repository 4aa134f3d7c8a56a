import type { JsonObject } from '@backstage/types';
import {
  podOfTemplate,
  type TemplatedKind,
  type WorkloadRef,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import { explainFailure } from '../cluster/explainForbidden';
import { controllerUidOf, isObject, metadataOf } from '../cluster/rawObject';
import type { FreshRead } from '../observe/FreshRead';
import { listAll } from '../observe/listAll';
import {
  listPath,
  optionalKinds,
  requiredKinds,
  type WorkloadResource,
} from '../observe/workloadKinds';

/** A workload with the pod that its controller would make now. */
export interface Template {
  ref: WorkloadRef;
  kind: TemplatedKind;
  /** Null where it has no template of its own. */
  pod: JsonObject | null;
  /** UIDs of what makes its pods: itself, its ReplicaSets or Jobs. */
  makers: ReadonlySet<string>;
}

/** The workloads of a namespace that are nobody else's, and which kinds could not be read. */
export async function readTemplates(
  read: FreshRead,
): Promise<{ templates: Template[]; unread: string[] }> {
  const kinds = [...requiredKinds, ...optionalKinds];
  const lists = await Promise.all(kinds.map(kind => listKind(read, kind)));
  const objects = lists.flatMap(({ found }) => found);
  const owned = new Map<string, string[]>();
  for (const { object } of objects) {
    const owner = controllerUidOf(object);
    if (owner === null) continue;
    const { uid } = metadataOf(object);
    owned.set(owner, [...(owned.get(owner) ?? []), uid]);
  }
  const templates = objects
    .filter(each => controllerUidOf(each.object) === null && !isDone(each))
    .map(({ kind, object, apiVersion }) => {
      const { name, namespace, uid } = metadataOf(object);
      return {
        ref: { apiVersion, kind, namespace, name, uid },
        kind,
        pod: podOfTemplate(kind, object),
        makers: new Set([uid, ...(owned.get(uid) ?? [])]),
      };
    });
  return { templates, unread: lists.flatMap(({ unread }) => unread) };
}

interface Found {
  kind: TemplatedKind;
  apiVersion: string;
  object: JsonObject;
}

/** No pod is made any more for a Job that has ended. */
function isDone({ kind, object }: Found): boolean {
  if (kind !== 'Job') return false;
  const status = isObject(object.status) ? object.status : {};
  return status.completionTime !== undefined;
}

type Resource = (typeof requiredKinds | typeof optionalKinds)[number];

async function listKind(
  { client, namespace, signal }: FreshRead,
  resource: Resource,
): Promise<{ found: Found[]; unread: string[] }> {
  const { group, version } = resource;
  const apiVersion = group ? `${group}/${version}` : version;
  const kind = kindOf(resource);
  try {
    const objects = await listAll(
      client,
      listPath(resource, namespace),
      {},
      signal,
    );
    const found = objects.map(object => ({ kind, apiVersion, object }));
    return { found, unread: [] };
  } catch (error) {
    // A cluster may lack the kind.
    if (error instanceof ClusterRequestError && error.code === 404) {
      return { found: [], unread: [] };
    }
    const right = {
      ...{ verbs: ['list'], group, namespace },
      resource: resource.resource,
    };
    return { found: [], unread: [explainFailure(error, right)] };
  }
}

function kindOf({ kind }: WorkloadResource): TemplatedKind {
  switch (kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Rollout':
    case 'Job':
    case 'CronJob':
      return kind;
    case 'Pod':
    case 'Other':
      throw new Error(`A ${kind} has no template.`);
    default:
      throw new Error(`Unexpected kind ${kind satisfies never}`);
  }
}
