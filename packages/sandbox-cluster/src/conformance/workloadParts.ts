import { strict as assert } from 'node:assert';
import { JsonObject } from '../store/json';
import { at, ConformanceApi, itemsOf, until } from './ConformanceApi';
import { pathOf } from './parts';
import { conditionIn } from './rolloutParts';

/** The template of pods that are ready half a second after their creation, here and on the testbed. */
export function template(app: string, spec: Record<string, unknown> = {}) {
  const annotations = {
    'mesh.sandbox/ready-after': '500ms',
    'mesh.testbed/ready-after': '500ms',
  };
  const containers = [{ name: 'app', image: 'registry.example/app:1' }];
  return {
    metadata: { labels: { app }, annotations },
    spec: { containers, ...spec },
  };
}

/** A StatefulSet of that many pods. */
export function statefulSet(
  replicas: number,
  spec: Record<string, unknown> = {},
) {
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db' },
    spec: {
      replicas,
      serviceName: 'db',
      selector: { matchLabels: { app: 'db' } },
      template: template('db'),
      ...spec,
    },
  };
}

/** A DaemonSet. */
export function daemonSet(spec: Record<string, unknown> = {}) {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent' },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: template('agent'),
      ...spec,
    },
  };
}

/** A Job whose pods are done two seconds after they are ready. */
export function job(name: string, spec: Record<string, unknown> = {}) {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name },
    spec: { template: template('work', { restartPolicy: 'Never' }), ...spec },
  };
}

/** Creates an object; answers it. */
export async function create(
  api: ConformanceApi,
  path: string,
  body: unknown,
): Promise<JsonObject> {
  const made = await api.admin.request('POST', path, { body });
  assert.equal(made.status, 201, made.text);
  return made.body;
}

/** Waits until an object says what is wanted; answers it. */
export async function seen(
  api: ConformanceApi,
  path: string,
  what: string,
  isThere: (object: JsonObject) => boolean,
): Promise<JsonObject> {
  return until(what, async () => {
    const { body } = await api.admin.request('GET', path);
    return isThere(body) ? body : undefined;
  });
}

/** Whether the controller has seen the present generation. */
export const isObserved = (object: JsonObject) =>
  at(object, 'status.observedGeneration') === at(object, 'metadata.generation');

/** One label of an object; keys of labels have dots. */
export function labelOf(object: unknown, key: string): unknown {
  const labels = at(object, 'metadata.labels');
  return labels && typeof labels === 'object'
    ? Object.entries(labels).find(([name]) => name === key)?.[1]
    : undefined;
}

/** The pods of the case's namespace. */
export async function podsOf(api: ConformanceApi): Promise<JsonObject[]> {
  return itemsOf(await api.admin.request('GET', pathOf.pods(api)));
}

/** Whether a pod is ready and stays. */
export function isReadyPod(pod: JsonObject): boolean {
  return (
    at(pod, 'metadata.deletionTimestamp') === undefined &&
    conditionIn(pod, 'Ready')?.status === 'True'
  );
}

/** The names of pods that carry the annotation of a restart. */
export function restartedNames(pods: JsonObject[]): unknown[] {
  return pods
    .filter(pod => at(pod, 'metadata.annotations.restarted') === 'yes')
    .map(pod => at(pod, 'metadata.name'));
}
