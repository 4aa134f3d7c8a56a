import { timestamp } from '../clock';
import { pathsOfTree, treeOfPaths } from '../schema/fieldTree';
import { rootField } from '../schema/publishedSchema';
import { JsonObject, sameJson } from '../store/json';
import {
  KubernetesObject,
  ManagedFieldsEntry,
} from '../store/KubernetesObject';
import {
  changedPaths,
  entryWithout,
  ownedMembers,
} from '../store/managedFields';
import { resourceKey, ResourceType } from '../store/resources';
import { invalid } from './ApiError';
import { applyConflict } from './applyConflict';
import { Caller, Cluster } from './Cluster';
import { createObject } from './createObject';
import { mergeApplied } from './mergeApplied';
import { pruneFields } from './pruneFields';
import { AppliedObject, readApplied } from './readApplied';
import { Part, updateObject } from './updateObject';

/** What somebody applies, and whether over what others have set. */
export interface Applied {
  body: JsonObject;
  force: boolean;
}

const isOf =
  (manager: string, subresource: string | undefined) =>
  (entry: ManagedFieldsEntry) =>
    entry.operation === 'Apply' &&
    entry.manager === manager &&
    entry.subresource === subresource;

/** What was applied before and is not any more, and belongs to nobody else. */
function abandoned(
  last: readonly string[],
  applied: ReadonlySet<string>,
  others: readonly ManagedFieldsEntry[],
): string[] {
  const held = others.flatMap(entry => pathsOfTree(entry.fieldsV1));
  const heldPaths = new Set(held);
  return last.filter(path => {
    if (applied.has(path) || heldPaths.has(path)) return false;
    if (!path.endsWith('\n.')) return true;
    // What holds others stays while somebody owns anything in it.
    const prefix = path.slice(0, -1);
    return ![...held, ...applied].some(each => each.startsWith(prefix));
  });
}

function ownEntry(
  object: { apiVersion: string },
  caller: Caller,
  paths: Iterable<string>,
  part: Part,
  time: string,
): ManagedFieldsEntry {
  return {
    manager: caller.manager,
    operation: 'Apply',
    apiVersion: object.apiVersion,
    time,
    fieldsType: 'FieldsV1',
    fieldsV1: treeOfPaths(paths),
    ...(part === 'status' && { subresource: 'status' }),
  };
}

interface Outcome {
  object: JsonObject;
  managedFields: ManagedFieldsEntry[];
}

/** What an apply makes of a live object, or the conflict that it is. */
function outcome(
  live: KubernetesObject,
  body: AppliedObject,
  caller: Caller,
  options: { force: boolean; part: Part; time: string },
): Outcome {
  const { force, part, time } = options;
  const root = rootField(body.apiVersion, body.kind);
  const entries = live.metadata.managedFields ?? [];
  const own = isOf(caller.manager, part === 'status' ? 'status' : undefined);
  const lastEntry = entries.find(own);
  const others = entries.filter(entry => !own(entry));
  const paths = new Set(ownedMembers(body, part, false).keys());
  const merged = pruneFields(
    root,
    mergeApplied(root, { ...live }, { ...body }),
    abandoned(lastEntry ? pathsOfTree(lastEntry.fieldsV1) : [], paths, others),
  );
  const before = ownedMembers(live, part, true);
  const after = ownedMembers({ ...live, ...merged }, part, true);
  const { changed, removed } = changedPaths(before, after);
  const touched = new Set(changed);
  const conflicts = others.flatMap(entry =>
    pathsOfTree(entry.fieldsV1)
      .filter(path => touched.has(path))
      .map(path => ({ entry, path })),
  );
  if (conflicts.length > 0 && !force) throw applyConflict(conflicts);
  const lost = new Set([...changed, ...removed]);
  const left = others.flatMap(entry => entryWithout(entry, lost) ?? []);
  const entry = ownEntry(body, caller, paths, part, time);
  const same = lastEntry && sameJson(lastEntry.fieldsV1, entry.fieldsV1);
  return {
    object: merged,
    managedFields: [
      ...(paths.size > 0 ? [same ? lastEntry : entry] : []),
      ...left,
    ],
  };
}

/** Server-side apply: merges what is applied, remembers whose it is, and refuses (409) to take it from others. */
export function applyObject(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  name: string,
  { body, force }: Applied,
  caller: Caller,
  part: Part = 'main',
): { object: KubernetesObject; created: boolean } {
  if (caller.namedManager === false) {
    throw invalid(
      { ...resource, group: 'meta.k8s.io', kind: 'PatchOptions' },
      '',
      [
        {
          field: 'fieldManager',
          reason: 'FieldValueRequired',
          message: 'Required value: is required for apply patch',
        },
      ],
    );
  }
  const checked = readApplied(resource, namespace, name, body);
  const live = cluster.store.get(resourceKey(resource), namespace, name);
  const time = timestamp(cluster.clock.now());
  if (!live) {
    const paths = ownedMembers(checked, part, false).keys();
    const managedFields = [ownEntry(checked, caller, paths, part, time)];
    const object = createObject(cluster, resource, namespace, checked, {
      ...caller,
      managedFields,
    });
    return { object, created: true };
  }
  const { object, managedFields } = outcome(live, checked, caller, {
    force,
    part,
    time,
  });
  // What was merged into a stored object is one, with that object's metadata.
  const wanted = object as unknown as KubernetesObject;
  const { resourceVersion } = checked.metadata;
  const metadata = {
    ...wanted.metadata,
    resourceVersion: resourceVersion ?? live.metadata.resourceVersion,
  };
  return {
    object: updateObject(
      cluster,
      resource,
      namespace,
      name,
      { ...wanted, metadata },
      { ...caller, managedFields },
      part,
    ),
    created: false,
  };
}
