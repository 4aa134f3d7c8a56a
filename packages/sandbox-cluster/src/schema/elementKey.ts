import { JsonObject } from '../store/json';
import { fieldsOfType } from './publishedSchema';
import { SchemaField } from './Schema';

/** What tells an element of an associative list from the others, as `managedFields` write it after `k:`. */
export function elementKey(list: SchemaField, element: JsonObject): string {
  const type = fieldsOfType(list.of) ?? {};
  const entries = [...(list.keys ?? [])].sort().flatMap(key => {
    const value = element[key] ?? type[key]?.default;
    return value === undefined ? [] : [[key, value]];
  });
  return JSON.stringify(Object.fromEntries(entries));
}
