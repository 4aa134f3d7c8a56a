import published from '../testdata/schema/kubernetes.json';
import { Schema, SchemaField, SchemaType } from './Schema';

// The compiler infers a type of its own for every entry of so large a literal; what was recorded is a schema.
const schema = published as unknown as Schema;

/** What the sandbox knows of the fields of every kind; see `record.ts` for where it comes from. */
export const publishedSchema: Schema = schema;

/** The type of a kind, or undefined for kinds whose fields are not known, such as custom ones. */
export function typeOfKind(
  apiVersion: string,
  kind: string,
): string | undefined {
  return schema.kinds[`${apiVersion}/${kind}`];
}

/** The fields of a type; undefined for basic types. */
export function fieldsOfType(name: string): SchemaType | undefined {
  return schema.types[name];
}

/** The field for an element of a list or a value of a map. */
export function elementOf({ of }: SchemaField): SchemaField {
  return { of };
}

const unknown: SchemaField = { of: 'any' };

/** What a key of an object holds; anything where the object's type is not known. */
export function fieldAt(
  field: SchemaField,
  key: string,
): SchemaField | undefined {
  if (field.holds === 'map') return elementOf(field);
  if (field.of === 'any') return unknown;
  return fieldsOfType(field.of)?.[key];
}

/** The field that a whole object of a kind would be. */
export function rootField(apiVersion: string, kind: string): SchemaField {
  return { of: typeOfKind(apiVersion, kind) ?? 'any' };
}
