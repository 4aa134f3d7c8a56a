import { timestamp } from '../clock';
import { FieldMembers, fieldMembers } from '../schema/fieldMembers';
import { pathsOfTree, treeOfPaths } from '../schema/fieldTree';
import { rootField } from '../schema/publishedSchema';
import { JsonObject, sameJson } from './json';
import { KubernetesObject, ManagedFieldsEntry } from './KubernetesObject';

// What identifies an object, or what the API server itself sets, belongs to no manager.
const unownedMetadata = [
  'name',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
  'selfLink',
];

/** Who writes, and through what. */
export interface FieldWrite {
  manager: string;
  now: number;
  subresource?: string;
}

/** What of an object can belong to a manager. */
export function ownedMembers(
  object: { apiVersion: string; kind: string; [field: string]: unknown },
  part: 'main' | 'status',
  holders: boolean,
): FieldMembers {
  const { apiVersion, kind, status, metadata, ...content } = object;
  const own: JsonObject = { ...(metadata as JsonObject | undefined) };
  for (const field of unownedMetadata) delete own[field];
  const rest = part === 'status' ? { status } : content;
  return fieldMembers(
    rootField(apiVersion, kind),
    { ...(Object.keys(own).length > 0 && { metadata: own }), ...rest },
    holders,
  );
}

/** The fields in which two states of an object differ. */
export function changedPaths(
  before: FieldMembers,
  after: FieldMembers,
): { changed: string[]; removed: string[] } {
  const changed: string[] = [];
  for (const [path, value] of after) {
    if (!before.has(path) || !sameJson(before.get(path), value))
      changed.push(path);
  }
  const removed = [...before.keys()].filter(path => !after.has(path));
  return { changed, removed };
}

/** An entry without some paths; undefined when nothing is left of it. */
export function entryWithout(
  entry: ManagedFieldsEntry,
  taken: ReadonlySet<string>,
): ManagedFieldsEntry | undefined {
  const paths = pathsOfTree(entry.fieldsV1);
  const kept = paths.filter(path => !taken.has(path));
  if (kept.length === paths.length) return entry;
  return kept.length > 0
    ? { ...entry, fieldsV1: treeOfPaths(kept) }
    : undefined;
}

/**
 * `managedFields` after a write: the fields that it changed belong to its manager and to nobody else. `entries` are
 * those that the writer has seen or sent, and of the state before where none are given.
 */
export function managedFieldsAfter(
  previous: KubernetesObject | undefined,
  next: KubernetesObject,
  write: FieldWrite,
  entries: ManagedFieldsEntry[] = previous?.metadata.managedFields ?? [],
): ManagedFieldsEntry[] {
  const part = write.subresource === 'status' ? 'status' : 'main';
  const before = previous
    ? ownedMembers(previous, part, true)
    : new Map<string, unknown>();
  const { changed, removed } = changedPaths(
    before,
    ownedMembers(next, part, true),
  );
  if (changed.length === 0 && removed.length === 0) return entries;
  const taken = new Set([...changed, ...removed]);
  const isOwn = (entry: ManagedFieldsEntry) =>
    entry.manager === write.manager &&
    entry.operation === 'Update' &&
    entry.subresource === write.subresource;
  const left = (entry: ManagedFieldsEntry) => entryWithout(entry, taken) ?? [];
  const others = entries.filter(entry => !isOwn(entry)).flatMap(left);
  const kept = entries
    .filter(isOwn)
    .flatMap(left)
    .flatMap(entry => pathsOfTree(entry.fieldsV1));
  if (kept.length + changed.length === 0) return others;
  const own: ManagedFieldsEntry = {
    manager: write.manager,
    operation: 'Update',
    apiVersion: next.apiVersion,
    time: timestamp(write.now),
    fieldsType: 'FieldsV1',
    fieldsV1: treeOfPaths([...kept, ...changed]),
    ...(write.subresource && { subresource: write.subresource }),
  };
  return [...others, own];
}
