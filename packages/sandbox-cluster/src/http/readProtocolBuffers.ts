import { badRequest } from '../api/ApiError';
import { elementOf, fieldsOfType, typeOfKind } from '../schema/publishedSchema';
import { SchemaField, SchemaType } from '../schema/Schema';
import { isJsonObject, JsonObject } from '../store/json';
import { timestamp } from '../clock';
import { wireFields, WireValue } from './wireFields';

const magic = Buffer.from([0x6b, 0x38, 0x73, 0x00]);

function bytesOf(value: WireValue): Buffer {
  if (Buffer.isBuffer(value)) return value;
  throw badRequest('the protocol buffers in the body do not fit the kind');
}

function numberOf(value: WireValue): number {
  // Negative numbers are written as 64 bits in two's complement.
  return typeof value === 'bigint' ? Number(BigInt.asIntN(64, value)) : 0;
}

function first(bytes: Buffer, number: number): WireValue | undefined {
  return wireFields(bytes).find(each => each.number === number)?.value;
}

function textAt(bytes: Buffer, number: number): string {
  const value = first(bytes, number);
  return value === undefined ? '' : bytesOf(value).toString('utf8');
}

function valueOf(of: string, value: WireValue): unknown {
  switch (of) {
    case 'string':
      return bytesOf(value).toString('utf8');
    case 'bytes':
      return bytesOf(value).toString('base64');
    case 'integer':
    case 'number':
      return numberOf(value);
    case 'boolean':
      return numberOf(value) !== 0;
    case 'quantity':
      return textAt(bytesOf(value), 1);
    case 'intOrString': {
      const bytes = bytesOf(value);
      return numberOf(first(bytes, 1) ?? 0n) === 0
        ? numberOf(first(bytes, 2) ?? 0n)
        : textAt(bytes, 3);
    }
    case 'time':
    case 'microTime': {
      const seconds = numberOf(first(bytesOf(value), 1) ?? 0n);
      return seconds === 0 ? undefined : timestamp(seconds * 1000);
    }
    case 'any':
      return JSON.parse(textAt(bytesOf(value), 1) || '{}');
    default:
      return messageOf(fieldsOfType(of) ?? {}, bytesOf(value), []);
  }
}

// Pointers of Go, among what kubectl can create: here zero was meant. The wire does not tell them from the others.
const pointers = new Set([
  'replicas',
  'minReplicas',
  'completions',
  'parallelism',
  'backoffLimit',
  'revisionHistoryLimit',
  'terminationGracePeriodSeconds',
  'expirationSeconds',
  'optional',
  'immutable',
  'suspend',
]);

// Go writes what is empty of everything that is no pointer; in JSON those fields are left out.
function isLeftOut(name: string, value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    ((value === 0 || value === false) && !pointers.has(name)) ||
    (isJsonObject(value) && Object.keys(value).length === 0)
  );
}

function put(
  target: JsonObject,
  name: string,
  field: SchemaField,
  value: WireValue,
): void {
  const present = target[name];
  if (field.holds === 'list') {
    const list: unknown[] = Array.isArray(present) ? present : [];
    target[name] = [...list, valueOf(field.of, value)];
  } else if (field.holds === 'map') {
    const entry = bytesOf(value);
    const empty = field.of === 'string' ? '' : {};
    const held = first(entry, 2);
    target[name] = {
      ...(isJsonObject(present) && present),
      [textAt(entry, 1)]:
        held === undefined ? empty : valueOf(elementOf(field).of, held),
    };
  } else {
    const read = valueOf(field.of, value);
    if (!isLeftOut(name, read) || field.of.endsWith('Source'))
      target[name] = read;
  }
}

function messageOf(
  type: SchemaType,
  bytes: Buffer,
  inside: readonly number[],
): JsonObject {
  const result: JsonObject = {};
  const fields = Object.entries(type).map(([name, field]) => ({
    name,
    field,
    at: field.at ?? [],
  }));
  for (const { number, value } of wireFields(bytes)) {
    const path = [...inside, number];
    const leads = fields.filter(({ at }) =>
      path.every((step, index) => at[index] === step),
    );
    const exact = leads.find(({ at }) => at.length === path.length);
    if (exact) put(result, exact.name, exact.field, value);
    else if (leads.length > 0)
      Object.assign(result, messageOf(type, bytesOf(value), path));
    else
      throw badRequest(
        `the sandbox does not know field ${path.join('.')} of a message in the body`,
      );
  }
  return result;
}

/** Reads an object as protocol buffers, which kubectl sends when it creates something by itself. */
export function readProtocolBuffers(bytes: Buffer): JsonObject {
  if (!bytes.subarray(0, 4).equals(magic))
    throw badRequest('the body does not begin as protocol buffers do');
  const envelope = bytes.subarray(4);
  const identity = first(envelope, 1);
  const content = first(envelope, 2);
  const apiVersion = identity ? textAt(bytesOf(identity), 1) : '';
  const kind = identity ? textAt(bytesOf(identity), 2) : '';
  const type = typeOfKind(apiVersion, kind);
  if (type === undefined)
    throw badRequest(
      `the sandbox reads no ${apiVersion} ${kind} as protocol buffers`,
    );
  const read = content
    ? messageOf(fieldsOfType(type) ?? {}, bytesOf(content), [])
    : {};
  return { apiVersion, kind, ...read };
}
