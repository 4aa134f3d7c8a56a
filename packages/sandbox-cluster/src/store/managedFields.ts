import { timestamp } from '../clock';
import { isJsonObject, JsonObject, sameJson } from './json';
import { KubernetesObject, ManagedFieldsEntry } from './KubernetesObject';

type Path = readonly string[];

const wholeBelow = [
  ['metadata', 'labels'],
  ['metadata', 'annotations'],
  ['spec', 'template', 'metadata', 'labels'],
  ['spec', 'template', 'metadata', 'annotations'],
];

// Fields that the API server sets itself, and which no manager owns.
const unowned = new Set(['apiVersion', 'kind', 'metadata', 'status']);

// `.` stands for the map itself, which belongs to whoever made it.
function at(object: unknown, path: Path): unknown {
  if (path[path.length - 1] === '.')
    return isJsonObject(at(object, path.slice(0, -1))) ? true : undefined;

  return path.reduce<unknown>(
    (value, key) => (isJsonObject(value) ? value[key] : undefined),
    object,
  );
}

function pathsOf(object: JsonObject): Path[] {
  const paths: Path[] = wholeBelow.flatMap(base => {
    const map = at(object, base);
    return isJsonObject(map)
      ? ['.', ...Object.keys(map)].map(key => [...base, key])
      : [];
  });
  for (const [key, value] of Object.entries(object)) {
    if (unowned.has(key)) continue;
    if (key !== 'spec' || !isJsonObject(value)) paths.push([key]);
    else paths.push(...specPaths(value));
  }
  return paths;
}

function specPaths(spec: JsonObject): Path[] {
  return Object.keys(spec).map(key =>
    key === 'template' && isJsonObject(at(spec, ['template', 'spec']))
      ? ['spec', 'template', 'spec']
      : ['spec', key],
  );
}

function statusPaths(object: JsonObject): Path[] {
  const status = object.status;
  return isJsonObject(status)
    ? Object.keys(status).map(key => ['status', key])
    : [];
}

function withPath(tree: JsonObject, path: Path): void {
  let node = tree;
  for (const key of path) {
    const field = key === '.' ? key : `f:${key}`;
    const next = isJsonObject(node[field]) ? node[field] : {};
    node[field] = next;
    node = next;
  }
}

function leaves(tree: JsonObject, prefix: Path = []): Path[] {
  return Object.entries(tree).flatMap(([field, below]) => {
    const path = [...prefix, field === '.' ? field : field.slice(2)];
    return isJsonObject(below) && Object.keys(below).length > 0
      ? leaves(below, path)
      : [path];
  });
}

function treeOf(paths: Path[]): JsonObject {
  const tree: JsonObject = {};
  for (const path of paths) withPath(tree, path);
  return tree;
}

/**
 * `managedFields` after a write: the fields it changed belong to its manager and to nobody else.
 *
 * Coarser than the real tracking: labels and annotations (also a template's) by key, the specification by its
 * first level, the status by its first level. That is what answers "who set this label".
 */
export function managedFieldsAfter(
  previous: KubernetesObject | undefined,
  next: KubernetesObject,
  write: { manager: string; now: number; subresource?: string },
): ManagedFieldsEntry[] {
  const listPaths = write.subresource === 'status' ? statusPaths : pathsOf;
  const present = listPaths(next);
  const changed = present.filter(
    path => !sameJson(at(previous, path), at(next, path)),
  );
  const removed = previous
    ? listPaths(previous).filter(path => at(next, path) === undefined)
    : [];
  const entries = previous?.metadata.managedFields ?? [];
  if (changed.length === 0 && removed.length === 0) return entries;

  const taken = new Set([...changed, ...removed].map(path => path.join('\n')));
  const isOwn = (entry: ManagedFieldsEntry) =>
    entry.manager === write.manager && entry.subresource === write.subresource;
  const others = entries
    .filter(entry => !isOwn(entry))
    .map(entry => ({
      ...entry,
      fieldsV1: treeOf(
        leaves(entry.fieldsV1).filter(path => !taken.has(path.join('\n'))),
      ),
    }))
    .filter(entry => Object.keys(entry.fieldsV1).length > 0);
  const kept = entries
    .filter(isOwn)
    .flatMap(entry => leaves(entry.fieldsV1))
    .filter(path => !taken.has(path.join('\n')));
  if (kept.length + changed.length === 0) return others;
  const own: ManagedFieldsEntry = {
    manager: write.manager,
    operation: 'Update',
    apiVersion: next.apiVersion,
    time: timestamp(write.now),
    fieldsType: 'FieldsV1',
    fieldsV1: treeOf([...kept, ...changed]),
    ...(write.subresource && { subresource: write.subresource }),
  };
  return [...others, own];
}
