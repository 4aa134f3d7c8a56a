import type { KubernetesObject } from './KubernetesApi';

/** What the API server and its controllers keep by themselves whenever an object changes. */
const keptByTheCluster: readonly string[] = [
  'metadata.resourceVersion',
  'metadata.generation',
  'metadata.managedFields',
  'metadata.annotations["deployment.kubernetes.io/revision"]',
  'metadata.annotations["deprecated.daemonset.template.generation"]',
  'status',
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths as a plan writes them: `metadata.labels["istio.io/rev"]`. */
function child(path: string, key: string): string {
  if (/^\w+$/.test(key)) return path ? `${path}.${key}` : key;
  return `${path}["${key}"]`;
}

function compare(
  path: string,
  before: unknown,
  after: unknown,
  found: Record<string, unknown>,
) {
  if (keptByTheCluster.includes(path)) return;
  if (isObject(before) || isObject(after)) {
    const left = isObject(before) ? before : {};
    const right = isObject(after) ? after : {};
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      compare(child(path, key), left[key], right[key], found);
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    found[path] = after ?? null;
  }
}

/** Every field that somebody changed, with its new value; null where it is gone. */
export function changedFields(
  before: KubernetesObject,
  after: KubernetesObject,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  compare('', before, after, found);
  return found;
}
