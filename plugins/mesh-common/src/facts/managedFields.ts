import type { JsonObject } from '@backstage/types';
import { isJsonObject, objectsField, stringField } from './jsonFields';

/** Who wrote a field, by server-side apply's bookkeeping (`metadata.managedFields`), with the time of the last write. */
export interface FieldManager {
  manager: string;
  time: string | null;
}

/**
 * The managers that own the field at the path or anything below it, in the order of the API.
 *
 * @remarks
 * Path parts are names of fields without the prefix `f:`. Where managed fields were stripped (caches do that to save
 * memory), there is no answer to give and the list is empty.
 */
export function managersOf(
  metadata: JsonObject,
  path: readonly string[],
): FieldManager[] {
  return objectsField(metadata, 'managedFields')
    .filter(entry => owns(entry, path))
    .map(entry => ({
      manager: stringField(entry, 'manager') ?? '',
      time: stringField(entry, 'time') ?? null,
    }));
}

/** How a manager came to own a field: `Apply` declares it, `Update` wrote it once. @public */
export interface FieldWriter {
  manager: string;
  operation: 'Apply' | 'Update';
}

/** Every manager of a field at one of the paths or below, each once for each way. */
export function writersOf(
  metadata: JsonObject,
  paths: readonly (readonly string[])[],
): FieldWriter[] {
  const writers = objectsField(metadata, 'managedFields')
    .filter(entry => paths.some(path => owns(entry, path)))
    .map((entry): FieldWriter => ({
      manager: stringField(entry, 'manager') ?? '',
      operation:
        stringField(entry, 'operation') === 'Apply' ? 'Apply' : 'Update',
    }));
  return writers.filter(
    (each, index) =>
      writers.findIndex(
        ({ manager, operation }) =>
          manager === each.manager && operation === each.operation,
      ) === index,
  );
}

function owns(entry: JsonObject, path: readonly string[]): boolean {
  let at = entry.fieldsV1;
  for (const part of path) {
    if (!isJsonObject(at)) return false;
    at = at[`f:${part}`];
  }
  return at !== undefined;
}
