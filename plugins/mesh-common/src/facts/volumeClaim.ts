import type { JsonObject } from '@backstage/types';
import { objectField, stringField, stringsField } from './jsonFields';

/** A PersistentVolumeClaim: who may mount it at the same time. @public */
export interface VolumeClaim {
  name: string;
  /** The API's words, `ReadWriteOnce` for example. */
  accessModes: string[];
}

/** Projects a PersistentVolumeClaim as the API has it. @public */
export function parseVolumeClaim(json: JsonObject): VolumeClaim {
  const asked = stringsField(objectField(json, 'spec'), 'accessModes');
  const bound = stringsField(objectField(json, 'status'), 'accessModes');
  return {
    name: stringField(objectField(json, 'metadata'), 'name') ?? '',
    // The volume that is bound may allow more than was asked for.
    accessModes: bound.length > 0 ? bound : asked,
  };
}
