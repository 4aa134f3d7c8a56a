import type { JsonObject } from '@backstage/types';
import type { ContainerEvidence } from '../injection/proxyContainer';
import { readRunningRevision } from '../injection/readRunningRevision';
import {
  INJECT_LABEL,
  PROXY_CONFIG_ANNOTATION,
  PROXY_IMAGE_ANNOTATION,
} from '../model/labels';
import { controllerOf } from './controllerOf';
import {
  objectField,
  objectsField,
  stringField,
  stringMapField,
  stringsField,
} from './jsonFields';
import type { PodFact } from './podFact';
import { podIsReady } from './podIsReady';
import { podRestarts } from './podRestarts';
import { podTrouble } from './podTrouble';

/** The annotations that decisions and screens look at; all others are dropped, so that a pod stays small. */
const keptAnnotations: readonly string[] = [
  INJECT_LABEL,
  'inject.istio.io/templates',
  PROXY_IMAGE_ANNOTATION,
  PROXY_CONFIG_ANNOTATION,
  'ambient.istio.io/redirection',
];

/** Projects a pod as the API has it. @public */
export function parsePod(json: JsonObject): PodFact {
  const metadata = objectField(json, 'metadata');
  const spec = objectField(json, 'spec');
  const status = objectField(json, 'status');
  const annotations = stringMapField(metadata, 'annotations');
  return {
    name: stringField(metadata, 'name') ?? '',
    uid: stringField(metadata, 'uid') ?? '',
    namespace: stringField(metadata, 'namespace') ?? '',
    node: stringField(spec, 'nodeName') ?? null,
    createdAt: stringField(metadata, 'creationTimestamp') ?? '',
    startedAt: stringField(status, 'startTime') ?? null,
    phase: stringField(status, 'phase') ?? 'Unknown',
    ready: podIsReady(status),
    terminating: stringField(metadata, 'deletionTimestamp') !== undefined,
    hostNetwork: spec.hostNetwork === true,
    labels: stringMapField(metadata, 'labels'),
    annotations: Object.fromEntries(
      Object.entries(annotations).filter(([key]) =>
        keptAnnotations.includes(key),
      ),
    ),
    controller: controllerOf(json),
    running: readRunningRevision({
      labels: stringMapField(metadata, 'labels'),
      annotations,
      containers: objectsField(spec, 'containers').map(parseContainer),
      initContainers: objectsField(spec, 'initContainers').map(container => ({
        ...parseContainer(container),
        restartPolicy: stringField(container, 'restartPolicy'),
      })),
    }),
    restarts: podRestarts(status),
    trouble: podTrouble(status),
  };
}

function parseContainer(json: JsonObject): ContainerEvidence {
  return {
    name: stringField(json, 'name') ?? '',
    image: stringField(json, 'image'),
    args: stringsField(json, 'args'),
    env: objectsField(json, 'env').map(variable => ({
      name: stringField(variable, 'name') ?? '',
      value: stringField(variable, 'value'),
    })),
  };
}
