import type { JsonObject, JsonValue } from '@backstage/types';
import {
  isJsonObject,
  objectsField,
  parseJsonObject,
  stringField,
} from '../facts/jsonFields';
import { leafDifferences, type LeafDifference } from './leafDifferences';
import { makeChange } from './makeChange';
import type { PodChange } from './podChange';

/** Prefixes of the variables that Istio's templates set; any other may hold what its author would not show. */
const istioPrefixes = [
  'BOOTSTRAP_',
  'CA_',
  'CREDENTIAL_',
  'ENABLE_',
  'GOM',
  'HOST_',
  'INSTANCE_',
  'ISTIO_',
  'OUTPUT_',
  'PILOT_',
  'POD_',
  'PROXY_',
  'SERVICE_ACCOUNT',
  'TRUST_',
  'XDS_',
] as const;

const WITHHELD = '(not shown)';

/** Variables by name; the proxy's own configuration (JSON) by its fields. */
export function compareEnvironment(
  container: string,
  before: JsonObject,
  after: JsonObject,
): PodChange[] {
  return leafDifferences(variablesOf(before), variablesOf(after)).map(
    difference =>
      makeChange(isAddress(difference.path) ? 'address' : 'environment', {
        container,
        ...shown(difference),
        field: `env ${difference.path}`,
      }),
  );
}

/** The two places that name the control plane: where certificates and where configuration come from. */
function isAddress(path: string): boolean {
  return path === 'CA_ADDR' || path === 'PROXY_CONFIG.discoveryAddress';
}

function variablesOf(container: JsonObject): JsonObject {
  return Object.fromEntries(
    objectsField(container, 'env').map(variable => {
      const name = stringField(variable, 'name') ?? '';
      return [
        name,
        name === 'PROXY_CONFIG' ? proxyConfig(variable) : valueOf(variable),
      ];
    }),
  );
}

function proxyConfig(variable: JsonObject): JsonValue {
  const text = stringField(variable, 'value');
  return parseJsonObject(text) ?? text ?? '';
}

/** One leaf each, so that a variable is one line. */
function valueOf({ value, valueFrom }: JsonObject): JsonValue {
  if (!isJsonObject(valueFrom)) return value ?? '';
  return JSON.stringify(valueFrom);
}

function shown(difference: LeafDifference): LeafDifference {
  const { path, from, to } = difference;
  if (istioPrefixes.some(prefix => path.startsWith(prefix))) return difference;
  const hide = (value: string | null) => (value === null ? null : WITHHELD);
  return { path, from: hide(from), to: hide(to) };
}
