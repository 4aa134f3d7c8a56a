import { isJsonObject, JsonObject } from '../store/json';
import { Schema, SchemaField } from './Schema';

const basic: Readonly<Record<string, string>> = {
  'pkg.api.resource.Quantity': 'quantity',
  'pkg.util.intstr.IntOrString': 'intOrString',
  'meta.v1.Time': 'time',
  'meta.v1.MicroTime': 'microTime',
  'meta.v1.FieldsV1': 'any',
  'pkg.runtime.RawExtension': 'any',
};

/** `io.k8s.api.apps.v1.Deployment` is `apps.v1.Deployment`. */
export function typeName(reference: string): string {
  return reference
    .replace(/^#\/components\/schemas\//, '')
    .replace(/^io\.k8s\.(api|apimachinery\.pkg\.apis|apimachinery)\./, '');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function referenceOf(schema: JsonObject): string | undefined {
  const [first] = Array.isArray(schema.allOf) ? schema.allOf : [];
  return (
    text(schema.$ref) ?? (isJsonObject(first) ? text(first.$ref) : undefined)
  );
}

function valueType(schema: unknown, wanted: Set<string>): string {
  if (!isJsonObject(schema)) return 'any';
  const reference = referenceOf(schema);
  if (reference) {
    const name = typeName(reference);
    if (basic[name]) return basic[name];
    wanted.add(reference.replace(/^#\/components\/schemas\//, ''));
    return name;
  }
  if (schema.format === 'byte') return 'bytes';
  return text(schema.type) === 'object' ? 'any' : (text(schema.type) ?? 'any');
}

function fieldOf(schema: JsonObject, wanted: Set<string>): SchemaField {
  const patchKey =
    schema['x-kubernetes-patch-strategy'] === undefined ||
    !String(schema['x-kubernetes-patch-strategy']).includes('merge')
      ? undefined
      : (text(schema['x-kubernetes-patch-merge-key']) ?? '');
  const merges =
    text(schema['x-kubernetes-list-type']) ??
    text(schema['x-kubernetes-map-type']);
  const keys = schema['x-kubernetes-list-map-keys'];
  const rest = {
    ...((merges === 'atomic' || merges === 'set' || merges === 'map') && {
      merges,
    }),
    ...(Array.isArray(keys) && { keys: keys.map(String) }),
    ...(patchKey !== undefined && { patchKey }),
    ...(['string', 'number'].includes(typeof schema.default) && {
      default: schema.default,
    }),
  } satisfies Partial<SchemaField>;
  if (schema.type === 'array')
    return { of: valueType(schema.items, wanted), holds: 'list', ...rest };
  if (isJsonObject(schema.additionalProperties))
    return {
      of: valueType(schema.additionalProperties, wanted),
      holds: 'map',
      ...rest,
    };
  return { of: valueType(schema, wanted), ...rest };
}

/** Adds the types that are reached from some names of the published document. */
export function addTypes(
  schema: Schema,
  published: JsonObject,
  names: readonly string[],
): void {
  const wanted = new Set(names);
  for (const name of wanted) {
    const found = published[name];
    const short = typeName(name);
    if (!isJsonObject(found) || schema.types[short]) continue;
    const properties = isJsonObject(found.properties) ? found.properties : {};
    schema.types[short] = Object.fromEntries(
      Object.entries(properties).map(([field, value]) => {
        const described = isJsonObject(value) ? value : {};
        const of = fieldOf(described, wanted);
        const target = published[(referenceOf(described) ?? '').slice(21)];
        // A type can say of itself that it is replaced whole, such as a label selector.
        if (
          isJsonObject(target) &&
          target['x-kubernetes-map-type'] === 'atomic'
        )
          of.merges = 'atomic';
        return [field, of];
      }),
    );
  }
}
