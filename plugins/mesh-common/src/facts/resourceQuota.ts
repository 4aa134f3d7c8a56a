import type { JsonObject } from '@backstage/types';
import {
  objectField,
  objectsField,
  stringField,
  stringMapField,
  stringsField,
} from './jsonFields';

/** A ResourceQuota: what the namespace may have, and has, by the quota's names (`pods`, `requests.cpu`). @public */
export interface ResourceQuota {
  name: string;
  hard: Record<string, string>;
  used: Record<string, string>;
  /** It counts only some pods, by their class or priority. */
  scoped: boolean;
}

/** Projects a ResourceQuota as the API has it. @public */
export function parseResourceQuota(json: JsonObject): ResourceQuota {
  const spec = objectField(json, 'spec');
  const status = objectField(json, 'status');
  const expressions = objectsField(
    objectField(spec, 'scopeSelector'),
    'matchExpressions',
  );
  return {
    name: stringField(objectField(json, 'metadata'), 'name') ?? '',
    hard: stringMapField(status, 'hard'),
    used: stringMapField(status, 'used'),
    scoped: stringsField(spec, 'scopes').length > 0 || expressions.length > 0,
  };
}
