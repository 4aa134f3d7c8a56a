import { badRequest } from './ApiError';
import { isJsonObject, JsonObject, sameJson } from '../store/json';

// Lists that merge by a key of their elements, by the name of the field; every other list is replaced whole.
// `ports` has two keys: containers name them by containerPort, Services by port.
const mergeKeys: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  ports: ['containerPort', 'port'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  imagePullSecrets: ['name'],
  conditions: ['type'],
  ownerReferences: ['uid'],
  hostAliases: ['ip'],
  topologySpreadConstraints: ['topologyKey'],
  webhooks: ['name'],
  secrets: ['name'],
};
const mergedPrimitives = new Set(['finalizers']);

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function keyOf(field: string, elements: JsonObject[]): string | undefined {
  return mergeKeys[field]?.find(key =>
    elements.every(
      element => element[key] !== undefined || element.$patch === 'replace',
    ),
  );
}

function mergePrimitives(target: unknown[], patch: unknown[]): unknown[] {
  return [
    ...target,
    ...patch.filter(value => !target.some(present => sameJson(present, value))),
  ];
}

function mergeElements(
  target: JsonObject[],
  patch: JsonObject[],
  key: string,
): JsonObject[] {
  if (
    patch.some(
      element => element.$patch === 'replace' && element[key] === undefined,
    )
  ) {
    return patch
      .filter(element => element.$patch !== 'replace')
      .map(element => strategic({}, element));
  }
  let result = [...target];
  for (const element of patch) {
    const index = result.findIndex(present => present[key] === element[key]);
    if (element.$patch === 'delete')
      result = result.filter(present => present[key] !== element[key]);
    else if (index >= 0) result[index] = strategic(result[index], element);
    else result.push(strategic({}, element));
  }
  return result;
}

function mergeList(field: string, target: unknown, patch: unknown[]): unknown {
  const present = Array.isArray(target) ? target : [];
  if (mergedPrimitives.has(field)) return mergePrimitives(present, patch);
  const elements = patch.filter(isJsonObject);
  const known =
    mergeKeys[field] !== undefined &&
    elements.length === patch.length &&
    patch.length > 0;
  if (!known) return patch;
  const key = keyOf(field, elements);
  if (key === undefined) {
    throw badRequest(
      `map: ${JSON.stringify(elements[0])} does not contain declared merge key: ${mergeKeys[field][0]}`,
    );
  }
  return mergeElements(present.filter(isJsonObject), elements, key);
}

function applyDirective(
  target: JsonObject,
  field: string,
  patch: unknown,
): boolean {
  if (
    field === '$patch' ||
    field === '$retainKeys' ||
    field.startsWith('$setElementOrder/')
  )
    return true;
  if (!field.startsWith('$deleteFromPrimitiveList/')) return false;
  const list = field.slice('$deleteFromPrimitiveList/'.length);
  const removed = Array.isArray(patch) ? patch : [];
  const present = target[list];
  if (Array.isArray(present))
    target[list] = present.filter(value => !removed.includes(value));
  return true;
}

function strategic(target: JsonObject, patch: JsonObject): JsonObject {
  if (patch.$patch === 'delete') return {};
  const result: JsonObject = patch.$patch === 'replace' ? {} : { ...target };
  for (const [field, value] of Object.entries(patch)) {
    if (applyDirective(result, field, value)) continue;
    const present = result[field];
    if (value === null) delete result[field];
    else if (Array.isArray(value)) {
      result[field] = mergeList(field, present, value);
      // An emptied list is no list: the API server's types leave it out.
      if (value.length > 0 && isEmptyList(result[field])) delete result[field];
    } else if (isJsonObject(value))
      result[field] = strategic(isJsonObject(present) ? present : {}, value);
    else result[field] = value;
  }
  return result;
}

/**
 * Strategic merge patch: objects merge, the lists above merge by key, `$patch: delete` and `replace` are obeyed.
 * `$retainKeys` and the order directives are accepted and have no effect.
 */
export function strategicMergePatch(
  target: JsonObject,
  patch: JsonObject,
): JsonObject {
  return strategic(target, patch);
}
