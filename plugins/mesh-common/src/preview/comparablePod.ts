import type { JsonObject } from '@backstage/types';
import {
  objectField,
  objectsField,
  parseJsonObject,
  stringField,
  stringMapField,
  stringsField,
} from '../facts/jsonFields';
import { STATUS_ANNOTATION } from '../model/labels';
import {
  containerWithoutDefaults,
  isTokenVolume,
  specWithoutDefaults,
} from './withoutDefaults';

/** A container, and where it stands; a native sidecar is an init container that keeps running. */
export interface ComparableContainer {
  place: 'init' | 'native' | 'main';
  fields: JsonObject;
}

/** A pod in the form in which two are compared: nothing that the API server, a kubelet or a controller wrote. */
export interface ComparablePod {
  /** In the order of the pod. */
  containers: ReadonlyMap<string, ComparableContainer>;
  volumes: ReadonlyMap<string, JsonObject>;
  annotations: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  /** What is left of the spec. */
  rest: JsonObject;
}

/** Fields of the spec that the API server, its admission plugins or the scheduler write into every pod. */
const writtenByKubernetes: ReadonlySet<string> = new Set([
  'nodeName',
  'priority',
  'preemptionPolicy',
  'serviceAccount',
  'serviceAccountName',
  'tolerations',
]);

/** Projects a pod as the API has it, or as an injector's patch leaves it. */
export function comparablePod(pod: JsonObject): ComparablePod {
  const metadata = objectField(pod, 'metadata');
  const { containers, initContainers, volumes, ...spec } = objectField(
    pod,
    'spec',
  );
  const lists = { containers, initContainers, volumes };
  return {
    containers: new Map([
      ...objectsField(lists, 'initContainers').map(each =>
        entryOf(each, each.restartPolicy === 'Always' ? 'native' : 'init'),
      ),
      ...objectsField(lists, 'containers').map(each => entryOf(each, 'main')),
    ]),
    volumes: new Map(
      objectsField(lists, 'volumes')
        .filter(each => !isTokenVolume(each))
        .map(each => [nameOf(each), specWithoutDefaults(each)]),
    ),
    annotations: stringMapField(metadata, 'annotations'),
    labels: stringMapField(metadata, 'labels'),
    rest: specWithoutDefaults(
      Object.fromEntries(
        Object.entries(spec).filter(([key]) => !writtenByKubernetes.has(key)),
      ),
    ),
  };
}

/** What the injector's own record on a pod says that it put in. */
export function injectedNames(pod: ComparablePod): {
  containers: string[];
  volumes: string[];
} {
  const status = parseJsonObject(pod.annotations[STATUS_ANNOTATION]);
  return {
    containers: [
      ...stringsField(status, 'initContainers'),
      ...stringsField(status, 'containers'),
    ],
    volumes: stringsField(status, 'volumes'),
  };
}

function entryOf(
  container: JsonObject,
  place: ComparableContainer['place'],
): [string, ComparableContainer] {
  // Its place says it.
  const { restartPolicy, ...fields } = containerWithoutDefaults(container);
  return [nameOf(container), { place, fields }];
}

function nameOf(json: JsonObject): string {
  return stringField(json, 'name') ?? '';
}
